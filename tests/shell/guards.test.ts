import { EventEmitter } from 'node:events';
import type { App, OnBeforeRequestListenerDetails, WebContents } from 'electron';
import { expect, test } from 'vitest';
import { guardPages, guardSession, SWITCHES } from '../../electron/shell/guards.ts';
import { FakePage, FakeSession } from '../fakes/electron.ts';

function guardedPage() {
  const app = new EventEmitter();
  const outside: string[] = [];
  guardPages(app as unknown as App, (address) => outside.push(address));
  const page = new FakePage();
  app.emit('web-contents-created', {}, page as unknown as WebContents);
  const prevented = (event: string, url: string) => {
    let stopped = false;
    page.emit(event, {
      url,
      preventDefault: () => {
        stopped = true;
      },
    });
    return stopped;
  };
  return { page, outside, prevented };
}

const NAVIGATIONS = ['will-navigate', 'will-redirect', 'will-frame-navigate'];
const ELSEWHERE = [
  'http://x/?next=app://second-look',
  'https://second-look/',
  'https://example.org/app://second-look/',
  'app://second-look.example/',
  'app://second-look@example/',
  'app://second-look:443/',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'javascript:alert(1)',
  'about:blank',
  '',
];

// SECURITY: 4
test.each(NAVIGATIONS)('%s stays within the application’s own pages', (event) => {
  const { prevented } = guardedPage();
  for (const url of ELSEWHERE) expect([url, prevented(event, url)]).toEqual([url, true]);
  for (const url of ['app://second-look/', 'app://second-look/cases/1?next=https://example.org'])
    expect([url, prevented(event, url)]).toEqual([url, false]);
});

test('a page never opens a second window, and the person is asked about the address', () => {
  // SECURITY: 5
  const { page, outside } = guardedPage();
  for (const url of ['app://second-look/', 'https://example.org/', 'file:///etc/passwd'])
    expect(page.openHandler?.({ url })).toEqual({ action: 'deny' });
  expect(outside).toEqual(['app://second-look/', 'https://example.org/', 'file:///etc/passwd']);
});

test('a page never embeds another page', () => {
  // SECURITY: 7
  expect(guardedPage().prevented('will-attach-webview', '')).toBe(true);
});

function cancelled(url: string, packaged: boolean): boolean | undefined {
  const session = new FakeSession();
  guardSession(session.asSession, { packaged });
  let cancel: boolean | undefined;
  session.beforeRequest?.({ url } as OnBeforeRequestListenerDetails, (answer) => {
    cancel = answer.cancel;
  });
  return cancel;
}

// SECURITY: 3, 14
test.each([
  'app://second-look/',
  'app://second-look/rpc/cases/list',
  'blob:app://second-look/9d0e',
  'data:image/png;base64,AAAA',
])('the session loads %s', (url) => {
  expect(cancelled(url, true)).toBe(false);
});

// SECURITY: 3, 14
test.each([
  'http://127.0.0.1:80/',
  'https://redirector.gvt1.com/edgedl/chrome/dict/en-us.bdic',
  'ws://example.org/',
  'file:///etc/passwd',
  'blob:https://example.org/9d0e',
  'app://other/',
  'filesystem:app://second-look/x',
  'chrome://gpu/',
  'devtools://devtools/bundled/inspector.html',
  'nonsense',
])('the session cancels %s before sending', (url) => {
  expect(cancelled(url, true)).toBe(true);
});

test('the inspector loads in development only', () => {
  // SECURITY: 19
  expect(cancelled('devtools://devtools/bundled/inspector.html', false)).toBe(false);
});

test('the session downloads no dictionary, resolves no host name, and caches nothing on disk', () => {
  // SECURITY: 14, 16
  const session = new FakeSession();
  guardSession(session.asSession, { packaged: true });
  expect(session.spellChecker).toBe(false);
  expect(SWITCHES.map((given) => given.join('='))).toEqual([
    'disable-http-cache',
    'disable-background-networking',
    'host-resolver-rules=MAP * ~NOTFOUND',
  ]);
});

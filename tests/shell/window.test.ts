import { beforeEach, expect, test } from 'vitest';
import { openWindow, webPreferences } from '../../electron/shell/window.ts';
import { forgetAll, given, seen } from '../fakes/electron.ts';

beforeEach(forgetAll);

test.each([true, false])('the page runs under exactly these preferences (packaged: %s)', (packaged) => {
  // SECURITY: 1, 19
  expect(webPreferences(packaged)).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: !packaged,
  });
});

test('the window opens on the application, under its preferences, and shows itself when it has something to show', () => {
  given.packaged = true;
  openWindow();
  const [window] = seen.windows;
  expect(window?.options.webPreferences).toEqual(webPreferences(true));
  expect(window?.loaded).toBe('app://second-look/');
  expect(window?.shown).toBe(false);
  window?.emit('ready-to-show');
  expect(window?.shown).toBe(true);
});

test('the title of the window never changes, whatever the page says', () => {
  // SECURITY: 16
  openWindow();
  let prevented = false;
  seen.windows[0]?.emit(
    'page-title-updated',
    {
      preventDefault: () => {
        prevented = true;
      },
    },
    'Anna Example, breast cancer',
  );
  expect(prevented).toBe(true);
  expect(seen.windows[0]?.options.title).toBe('Second Look');
});

test('a page that crashed is loaded again; one that was closed is not', () => {
  openWindow();
  const page = seen.windows[0]?.webContents;
  page?.emit('render-process-gone', {}, { reason: 'clean-exit' });
  expect(page?.reloads).toBe(0);
  page?.emit('render-process-gone', {}, { reason: 'oom' });
  expect(page?.reloads).toBe(1);
});

test.each([
  [true, '#15181b'],
  [false, '#f6f4f0'],
])('the window is the colour of the page before the page is there (dark: %s)', (dark, colour) => {
  given.dark = dark;
  openWindow();
  expect(seen.windows[0]?.options.backgroundColor).toBe(colour);
});

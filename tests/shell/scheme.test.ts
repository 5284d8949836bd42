import { expect, test } from 'vitest';
import { ORIGIN, originOf, SCHEMES, serveScheme } from '../../electron/shell/scheme.ts';
import { FakeSession } from '../fakes/electron.ts';

test('the scheme has exactly the privileges that a page needs', () => {
  // SECURITY: 3
  expect(SCHEMES).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }]);
});

test.each([
  ['app://second-look/', ORIGIN],
  ['app://second-look/cases/1?x=http://y', ORIGIN],
  ['blob:app://second-look/0b1c', ORIGIN],
  ['app://second-look.evil.example/', 'app://second-look.evil.example'],
  ['app://second-look:8080/', 'app://second-look:8080'],
  ['http://x/?next=app://second-look', 'http://x'],
  ['https://second-look/', 'https://second-look'],
  ['file:///etc/passwd', 'null'],
  ['data:text/html,hello', 'null'],
  ['javascript:alert(1)', 'null'],
  ['app:second-look', 'app://'],
  ['not an address', null],
  ['', null],
])('the origin of %s is %s', (address, origin) => {
  expect(originOf(address)).toBe(origin);
});

/** The scheme's handler over an application that reports its requests. */
function serve(answer = () => new Response('hello')) {
  const session = new FakeSession();
  const asked: unknown[][] = [];
  serveScheme(session.asSession, {
    fetch: async (...given: unknown[]) => {
      asked.push(given);
      return answer();
    },
  });
  const handler = session.handlers.get('app');
  if (!handler) throw new Error('the scheme is not served');
  const ask = (url: string, initiatorOrigin?: string) =>
    handler(Object.assign(new Request(url), initiatorOrigin === undefined ? {} : { initiatorOrigin }));
  return { ask, asked };
}

test.each([
  ['app://second-look/', undefined],
  ['app://second-look/rpc/cases/list', ORIGIN],
])('the scheme answers %s asked by %s', async (url, initiator) => {
  const { ask, asked } = serve();
  expect((await ask(url, initiator)).status).toBe(200);
  expect(asked).toHaveLength(1);
});

// SECURITY: 10
test.each([
  ['app://second-look/', 'https://evil.example'],
  ['app://second-look/', 'null'],
  ['app://second-look/', ''],
  ['app://second-look/', 'app://other'],
  ['app://other/', undefined],
  ['app://other/', ORIGIN],
  ['app://second-look:1/', ORIGIN],
])('the scheme refuses %s asked by %s before the application sees the request', async (url, initiator) => {
  const { ask, asked } = serve();
  expect((await ask(url, initiator)).status).toBe(403);
  expect(asked).toEqual([]);
});

test('the scheme passes on the request without connection headers', async () => {
  const { ask, asked } = serve(
    () =>
      new Response('streamed', {
        status: 206,
        headers: { 'transfer-encoding': 'chunked', connection: 'keep-alive', 'x-kept': '1' },
      }),
  );
  const answer = await ask('app://second-look/files/1', ORIGIN);
  expect(asked[0]).toHaveLength(1);
  expect(answer.status).toBe(206);
  expect(Object.fromEntries(answer.headers)).toEqual({ 'content-type': 'text/plain;charset=UTF-8', 'x-kept': '1' });
  expect(await answer.text()).toBe('streamed');
});

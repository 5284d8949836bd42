import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BrowserHost, createBrowserHost } from '../../electron/serve.ts';

let host: BrowserHost;
let openedApp: string[];
let nextAddresses: string[];

beforeEach(async () => {
  openedApp = [];
  nextAddresses = [];
  const app = {
    fetch: async (request: Request) => {
      openedApp.push(`${request.method} ${new URL(request.url).pathname}`);
      return new Response('the application');
    },
  };
  host = await createBrowserHost(app, { onEntered: (next) => nextAddresses.push(next) });
});
afterEach(() => host.close());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A request exactly as given: `fetch` would not send a false Host or Origin. */
function send(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(host.origin);
    const request = httpRequest({ hostname, port, path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    request.once('error', reject).end();
  });
}

const pathOf = (address: string) => address.slice(host.origin.length);
const cookieOf = (answer: Answer) => (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
/** The headers of our own page in a browser that was let in. */
const sessionOf = (answer: Answer) => ({
  cookie: cookieOf(answer),
  'x-second-look-key': answer.headers.location?.split('#key=')[1] ?? '',
});
const enterFully = async () => sessionOf(await send(pathOf(host.address())));
const enter = async () => (await enterFully()).cookie;

// SECURITY: 11
test('the printed address admits one browser once, and the next browser needs a new address', async () => {
  const address = host.address();
  const entered = await send(pathOf(address));
  expect([entered.status, entered.headers.location]).toEqual([303, expect.stringMatching(/^\/#key=[\w-]{43}$/)]);
  expect(entered.headers['set-cookie']).toEqual([
    expect.stringMatching(/^second-look-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
  ]);
  expect((await send('/', { headers: { cookie: cookieOf(entered) } })).text).toBe('the application');

  const again = await send(pathOf(address));
  expect([again.status, again.headers['set-cookie']]).toEqual([401, undefined]);
  expect(nextAddresses).toEqual([host.address()]);
  expect(host.address()).not.toBe(address);
  const other = await enter();
  expect(other).not.toBe(cookieOf(entered));
  for (const cookie of [cookieOf(entered), other]) expect((await send('/', { headers: { cookie } })).status).toBe(200);
});

// SECURITY: 11
test.each([
  ['nothing', ''],
  ['a guess', 'second-look-PORT=guess'],
  ['an empty session', 'second-look-PORT='],
  ['the session of another port', 'second-look-1=COOKIE'],
  ['another name', 'session=COOKIE'],
])('a browser with %s reaches nothing and reads how to get in', async (_what, cookie) => {
  const session = (await enter()).split('=')[1] ?? '';
  const sent = cookie.replace('PORT', new URL(host.origin).port).replace('COOKIE', session);
  for (const path of [
    '/',
    '/index.html',
    '/assets/index.js',
    '/rpc/vault/status',
    '/files/records/1/pages',
    '/?enter=',
    '/?enter=guess',
    '/rpc?enter=guess',
  ]) {
    const answer = await send(path, { headers: { cookie: sent } });
    expect([path, answer.status]).toEqual([path, 401]);
    expect(answer.text).toContain('Open the address that the terminal printed last');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  }
  expect(openedApp).toEqual([]);
});

// SECURITY: 24
test('a cookie alone, as every port of this computer sees it, opens the empty page and nothing of a vault', async () => {
  const { cookie, 'x-second-look-key': key } = await enterFully();
  const other = await enterFully();
  const guarded = [
    '/rpc/cases/list',
    '/files/records/1/pages',
    '/rpc',
    '/files',
    '//rpc/cases/list',
    '/%72pc/cases/list',
    '/RPC/cases/list',
  ];
  for (const path of guarded)
    for (const headers of [
      { cookie },
      { cookie, 'x-second-look-key': '' },
      { cookie, 'x-second-look-key': 'guess' },
      { cookie, 'x-second-look-key': other['x-second-look-key'] },
    ])
      expect([path, headers, (await send(path, { headers })).status]).toEqual([path, headers, 401]);
  const changing = { cookie, origin: host.origin };
  for (const method of ['POST', 'PUT', 'DELETE'])
    for (const path of ['/rpc/cases/list', '/', `/rpc/cases/list?key=${key}`])
      expect([method, path, (await send(path, { method, headers: changing })).status]).toEqual([method, path, 401]);
  expect(openedApp).toEqual([]);
  expect((await send('/', { headers: { cookie } })).status).toBe(200);
  // The key in the address is for pictures and downloads.
  expect((await send(`/files/records/1/thumbnail?key=${key}`, { headers: { cookie } })).status).toBe(200);
  expect((await send(`/files/records/1/thumbnail?key=${key}`)).status).toBe(401);
});

// SECURITY: 24
test('a browser that comes from the private file goes on from a page of our own', async () => {
  const answer = await send(pathOf(host.address()), { headers: { 'sec-fetch-site': 'cross-site' } });
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(answer.text).toMatch(/http-equiv="refresh" content="0;url=\/#key=[\w-]{43}"/);
  expect(answer.headers['set-cookie']).toHaveLength(1);
});

// SECURITY: 10, 11
test.each([
  'localhost:PORT',
  '127.0.0.1',
  '127.0.0.1:1',
  'evil.example',
  'evil.example:PORT',
  '127.0.0.1.evil.example:PORT',
  '[::1]:PORT',
  '2130706433:PORT',
])('the host refuses the Host header %s, with a session and at the printed address', async (name) => {
  const cookie = await enter();
  const headers = { host: name.replace('PORT', new URL(host.origin).port), cookie };
  for (const path of ['/', '/rpc/vault/status', pathOf(host.address())]) {
    const { status } = await send(path, { headers });
    expect([path, [400, 403].includes(status)]).toEqual([path, true]);
  }
  expect(openedApp).toEqual([]);
});

// SECURITY: 10, 11
test.each([
  ['POST', {}],
  ['POST', { origin: 'null' }],
  ['POST', { origin: 'https://evil.example' }],
  ['PUT', { origin: 'http://localhost:PORT' }],
  ['DELETE', { origin: 'http://127.0.0.1' }],
  ['PATCH', { origin: 'http://127.0.0.1:1' }],
  ['POST', { origin: 'ORIGIN', 'sec-fetch-site': 'cross-site' }],
  ['GET', { origin: 'https://evil.example' }],
  ['GET', { 'sec-fetch-site': 'cross-site' }],
  ['GET', { 'sec-fetch-site': 'same-site' }],
] as [string, Record<string, string>][])(
  'the host refuses %s from another origin (%o), even with a session',
  async (method, given) => {
    const { port } = new URL(host.origin);
    const headers = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value.replace('PORT', port).replace('ORIGIN', host.origin)]),
    );
    const answer = await send('/rpc/cases/list', { method, headers: { ...headers, ...(await enterFully()) } });
    expect(answer.status).toBe(403);
    expect(openedApp).toEqual([]);
  },
);

test.each([
  ['GET', {}],
  ['GET', { 'sec-fetch-site': 'none' }],
  ['GET', { 'sec-fetch-site': 'same-origin' }],
  ['POST', { origin: 'ORIGIN', 'sec-fetch-site': 'same-origin' }],
  ['PUT', { origin: 'ORIGIN' }],
] as [string, Record<string, string>][])('the host accepts %s from its own page (%o)', async (method, given) => {
  const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value.replace('ORIGIN', host.origin)]));
  const session = await enterFully();
  await send('/rpc/cases/list', { method, headers: { ...headers, ...session, cookie: `other=1; ${session.cookie}` } });
  expect(openedApp).toEqual([`${method} /rpc/cases/list`]);
});

test('the host listens on the loopback address alone, so no other computer reaches it', async () => {
  // SECURITY: 11
  const port = Number(new URL(host.origin).port);
  const outward = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ internal }) => !internal),
  );
  for (const { address } of outward) {
    const outcome = await new Promise((resolve) => {
      createConnection({ host: address, port }, () => resolve('connected')).once('error', () => resolve('refused'));
    });
    expect([address, outcome]).toEqual([address, 'refused']);
  }
});

test('a port that is already taken gives an error in plain words', async () => {
  const port = Number(new URL(host.origin).port);
  await expect(createBrowserHost({ fetch: async () => new Response() }, { port })).rejects.toMatchObject({
    name: 'Problem',
    userMessage: { happened: `Another program already uses port ${port}.` },
  });
});

test('closing the host ends responses that are still streaming', async () => {
  const endless = await createBrowserHost({
    fetch: async () => new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array(1)) })),
  });
  const entered = await fetch(endless.address(), { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const key = entered.headers.get('location')?.split('#key=')[1] ?? '';
  const answer = await fetch(`${endless.origin}/rpc/jobs/events`, { headers: { cookie, 'x-second-look-key': key } });
  await endless.close();
  await expect(answer.text()).rejects.toThrow();
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPages } from '../../electron/api/web-pages.ts';

let folder = '';
let ask: (path: string, init?: RequestInit) => Promise<Response>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-look-pages-'));
  const built = join(folder, 'renderer');
  mkdirSync(join(built, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-of-another'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'renderer-of-another', 'secret.txt'), 'secret');
  writeFileSync(join(built, 'index.html'), '<meta nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>');
  writeFileSync(join(built, 'assets', 'index-1a2b.js'), 'export {};');
  writeFileSync(join(built, 'assets', 'sans-3c4d.woff2'), 'font');
  writeFileSync(join(built, '.hidden.txt'), 'hidden');
  symlinkSync(join(folder, 'secret.txt'), join(built, 'assets', 'link.txt'));
  symlinkSync(join(folder, 'renderer-of-another'), join(built, 'linked'));
  const pages = createPages(built);
  ask = (path, init) => pages(new Request(`app://second-look${path}`, init));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The directives of the response's policy, by name. */
function policyOf(answer: Response): Record<string, string> {
  const policy = answer.headers.get('content-security-policy') ?? '';
  return Object.fromEntries(
    policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  );
}

// SECURITY: 9
test.each(['/', '/index.html', '/cases', '/cases/0190/records?open=1', '/no/such/place'])(
  '%s returns the page under exactly its content security policy',
  async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    const nonce = /<style nonce="([^"]+)">/.exec(html)?.[1] ?? '';
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
    expect(html).toBe(`<meta nonce="${nonce}"><style nonce="${nonce}"></style>`);
    expect(policyOf(answer)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'connect-src': "'self'",
      'img-src': "'self' blob: data:",
      'font-src': "'self'",
      'style-src': `'self' 'nonce-${nonce}'`,
      'worker-src': "'self'",
      'manifest-src': "'none'",
      'object-src': "'none'",
      'frame-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=(), '),
    });
  },
);

test('no two responses share a nonce', async () => {
  const nonces = await Promise.all(Array.from({ length: 20 }, async () => policyOf(await ask('/'))['style-src']));
  expect(new Set(nonces).size).toBe(20);
});

test('built files are cached for good, with their type, and never sniffed', async () => {
  const script = await ask('/assets/index-1a2b.js');
  expect(Object.fromEntries(script.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-length': '10',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(await script.text()).toBe('export {};');
  expect((await ask('/assets/sans-3c4d.woff2')).headers.get('content-type')).toBe('font/woff2');
});

test('a worker runs under its own policy, which allows requests to this host only', async () => {
  // SECURITY: 9 — a worker's policy comes with its script. WebAssembly decodes pictures; code from text stays forbidden.
  expect(policyOf(await ask('/assets/index-1a2b.js'))).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'connect-src': "'self'",
    'frame-ancestors': "'none'",
  });
});

// SECURITY: 12
test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/assets\\..\\..\\secret.txt',
  '/..;/secret.txt',
  '/%252e%252e/secret.txt',
  '/assets/index-1a2b.js%00.txt',
  '/secret.txt%00',
  '/../renderer-of-another/secret.txt',
  '/linked/secret.txt',
  '/assets/link.txt',
  '/.hidden.txt',
  '/assets/.',
  '/assets/no-such.js',
  '/C:/secret.txt',
])('%s returns no file', async (path) => {
  const answer = await ask(path);
  const text = await answer.text();
  // The parser has resolved the dots: the path is an ordinary page path.
  if (answer.status === 200) expect(text).toContain('<style nonce=');
  else expect([answer.status, text]).toEqual([404, 'There is no such file here.\n']);
  expect(text).not.toMatch(/secret$|hidden$/);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('the page address refuses the method %s', async (method) => {
  expect((await ask('/', { method })).status).toBe(405);
});

test('HEAD returns what GET would return, without the body', async () => {
  for (const path of ['/', '/assets/index-1a2b.js']) {
    const answer = await ask(path, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  }
});

describe('a missing build', () => {
  test('is explained in plain words, with security headers, and without a listing or stack', async () => {
    const answer = await createPages(join(folder, 'nothing'))(new Request('app://second-look/'));
    expect([answer.status, await answer.text()]).toEqual([503, 'The page was not built. Run “npm run build”, then try again.\n']);
    expect(policyOf(answer)['default-src']).toBe("'none'");
  });
});

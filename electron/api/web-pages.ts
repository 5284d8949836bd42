import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Readable } from 'node:stream';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.icc': 'application/vnd.iccprofile',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

/** Browser features that no page needs. */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** SECURITY: 9 — the policy of a page. The nonce is for the styles the component library writes. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "worker-src 'self'",
    "manifest-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The policy a worker runs under (it comes with the worker's own script): PDF.js decodes some pictures in WebAssembly. */
export const WORKER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

export const SAME_ORIGIN_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
};

/** File names of the build. Any other name (`..`, `%`, NUL, a backslash, a hidden file) is not found. SECURITY: 12 */
const BUILT_PATH = /^(\/[\w-][\w.-]*)+$/;

/**
 * Serves the page that `vite build` wrote to `folder`: files by name, and `index.html` for every route of the page (a path
 * without a dot). Answers 404 for an unknown file and 405 for any method but reading.
 */
export function createPages(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plainResponse(405, 'This can only be read.', { allow: 'GET, HEAD' });
    const body = request.method === 'GET';
    const { pathname } = new URL(request.url);
    if (!pathname.includes('.') || pathname === '/index.html') return page(folder, body);
    const file = BUILT_PATH.test(pathname) ? await fileInside(folder, pathname) : null;
    if (!file) return plainResponse(404, 'There is no such file here.');
    const headers = {
      ...SAME_ORIGIN_HEADERS,
      'content-security-policy': WORKER_POLICY,
      'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
      'content-length': String(file.bytes),
      'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    return new Response(body ? (Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>) : null, { headers });
  };
}

async function page(folder: string, body: boolean): Promise<Response> {
  let html: string;
  try {
    html = await readFile(join(folder, 'index.html'), 'utf8');
  } catch {
    return plainResponse(503, 'The page was not built. Run “npm run build”, then try again.');
  }
  const nonce = randomBytes(18).toString('base64');
  return new Response(body ? html.replaceAll('__CSP_NONCE__', nonce) : null, {
    headers: {
      ...SAME_ORIGIN_HEADERS,
      'content-security-policy': pagePolicy(nonce),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
}

/** A plain text page, with the same headers. */
export function plainResponse(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      ...SAME_ORIGIN_HEADERS,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

/** A page that goes on to another page of ours by itself: what follows begins at our own origin. */
export function forwardingPage(path: string, headers: Record<string, string>): Response {
  const response = plainResponse(
    200,
    `<!doctype html><meta http-equiv="refresh" content="0;url=${path}"><title>Second Look</title>`,
    headers,
  );
  response.headers.set('content-type', 'text/html; charset=utf-8');
  return response;
}

/** The real file of a name, or null: a link out of the folder is not followed. SECURITY: 12 */
async function fileInside(folder: string, name: string): Promise<{ path: string; bytes: number } | null> {
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, name));
    const found = await stat(path);
    return path.startsWith(root + sep) && found.isFile() ? { path, bytes: found.size } : null;
  } catch {
    return null;
  }
}

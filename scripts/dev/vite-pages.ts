import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { pagePolicy, SAME_ORIGIN_HEADERS, WORKER_POLICY } from '../../electron/api/web-pages.ts';
import buildConfig, { PDF_ASSETS } from '../../electron.vite.config.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What pdf.js loads on demand, from its package: the build copies these files to the same address. */
const pdfAssets: Plugin = {
  name: 'pdf-assets-in-development',
  configureServer(server) {
    server.middlewares.use('/pdf', (request, response, next) => {
      const [, folder = '', name = ''] = /^\/([a-z_]+)\/([\w.-]+)$/.exec(request.url ?? '') ?? [];
      if (!PDF_ASSETS.includes(folder)) return next();
      readFile(join(root, 'node_modules/pdfjs-dist', folder, name)).then((bytes) => response.end(bytes), next);
    });
  },
};

/** The page from its sources, with hot reload. */
export interface VitePages {
  /** The page itself and its modules. */
  fetch(request: Request): Promise<Response>;
  server: ViteDevServer;
}

/** Serves the page by Vite, under the policy of the built page; only the socket of hot reload is allowed beside it. */
export async function startVitePages(): Promise<VitePages> {
  const renderer = buildConfig.renderer;
  if (!renderer) throw new Error('electron.vite.config.ts has no renderer.');
  const port = await freePort();
  const server = await createServer({
    configFile: false,
    root: join(root, 'renderer'),
    base: '/',
    cacheDir: join(root, '.cache/vite'),
    logLevel: 'warn',
    plugins: [renderer.plugins, pdfAssets],
    build: { assetsInlineLimit: 0 },
    html: { cspNonce: '__CSP_NONCE__' },
    appType: 'custom',
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      // The page comes from another port, so the socket of hot reload names its own.
      hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: port },
      fs: { allow: [root] },
      cors: false,
    },
  });
  await server.listen();
  const origin = `http://127.0.0.1:${port}`;

  async function page(): Promise<Response> {
    const source = await readFile(join(root, 'renderer/index.html'), 'utf8');
    const html = await server.transformIndexHtml('/index.html', source.replace('"./main.tsx"', '"/main.tsx"'));
    const nonce = randomBytes(18).toString('base64');
    return new Response(html.replaceAll('__CSP_NONCE__', nonce), {
      headers: {
        ...SAME_ORIGIN_HEADERS,
        'content-security-policy': pagePolicy(nonce)
          .replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
          .replace("connect-src 'self'", `connect-src 'self' ws://127.0.0.1:${port}`),
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      },
    });
  }

  return {
    server,
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      // Vite's own addresses begin with an @; every other address without a dot is a route of the page.
      if (!pathname.includes('.') && !pathname.startsWith('/@')) return page();
      const answer = await fetchWithRetry(origin + pathname + search, { accept: request.headers.get('accept') ?? '*/*' });
      const headers = new Headers(SAME_ORIGIN_HEADERS);
      for (const name of ['content-type', 'cache-control']) {
        const value = answer.headers.get(name);
        if (value) headers.set(name, value);
      }
      headers.set('content-security-policy', WORKER_POLICY);
      return new Response(answer.body, { status: answer.status, headers });
    },
  };
}

/** A port that is free on 127.0.0.1: the page must know the port before the server listens. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createTcpServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Reads from Vite, and tries again where Vite was too busy to accept the connection. */
async function fetchWithRetry(address: string, headers: Record<string, string>, tries = 3): Promise<Response> {
  try {
    return await fetch(address, { headers });
  } catch (error) {
    if (tries === 1) throw error;
    return fetchWithRetry(address, headers, tries - 1);
  }
}

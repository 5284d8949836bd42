import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { pino } from 'pino';
import { type App, createApp } from '../../electron/api/app.ts';
import { type Native, noNative } from '../../electron/api/native.ts';
import { createBrowserHost } from '../../electron/serve.ts';
import type { Client } from '../../shared/contract/index.ts';
import { startSharedChild } from './shared-reading-child.ts';

const electronFolder = new URL('../../electron/', import.meta.url);

/** The application over temporary vaults, reached by one transport. */
export interface OpenedApp {
  client: Client;
  /** A request of the page, by path. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  app: App;
  /** The folder of both vaults. */
  home: string;
  /** Everything the application logged. */
  logged: string[];
  [Symbol.asyncDispose](): Promise<void>;
}

interface Mounted {
  origin: string;
  send(request: Request): Promise<Response>;
  close(): Promise<void>;
}

/** The terminal and the unit tests call the application directly. */
const callDirectly = async (app: App): Promise<Mounted> => ({
  origin: 'http://second-look',
  send: (request) => app.fetch(request),
  close: async () => {},
});

/**
 * Electron's `protocol.handle`: a standard scheme, a request body that is a stream, and a response of which Electron
 * keeps status, headers and stream.
 */
const likeProtocolHandle = async (app: App): Promise<Mounted> => ({
  origin: 'app://second-look',
  send: async (request) => {
    const { url, method, headers, body } = request;
    const answer = await app.fetch(new Request(url, { method, headers, body, ...(body ? { duplex: 'half' as const } : {}) }));
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  },
  close: async () => {},
});

/** A browser on this computer: real TCP, with a session from the printed address. */
async function overTcp(app: App): Promise<Mounted> {
  const host = await createBrowserHost(app);
  const entered = await fetch(host.address(), { redirect: 'manual' });
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  const key = (entered.headers.get('location') ?? '').split('#key=')[1] ?? '';
  return {
    origin: host.origin,
    send: (request) => {
      const headers = new Headers(request.headers);
      headers.set('cookie', cookie);
      headers.set('origin', host.origin);
      headers.set('x-second-look-key', key);
      return fetch(new Request(request, { headers }));
    },
    close: host.close,
  };
}

const transports = { direct: callDirectly, 'like protocol.handle': likeProtocolHandle, 'over TCP': overTcp };
type Transport = keyof typeof transports;
export const everyTransport = Object.keys(transports) as Transport[];

/** Opens a new application by one of the transports; `await using` closes it. */
export async function openApp(
  transport: Transport,
  { now = '2026-03-01T09:00:00.000Z', ...native }: { now?: string | (() => string) } & Partial<Native> = {},
): Promise<OpenedApp> {
  const home = mkdtempSync(join(tmpdir(), 'second-look-contract-'));
  const logged: string[] = [];
  // A minimal page: these tests also run without a build.
  const pages = join(home, 'pages');
  mkdirSync(pages);
  writeFileSync(join(pages, 'index.html'), '<!doctype html><div id="root"></div>');
  const app = createApp({
    vaults: { own: join(home, 'vault'), sample: join(home, 'sample') },
    pages,
    workers: (name) => new URL(`workers/${name}.ts`, electronFolder),
    startChild: startSharedChild,
    native: { ...noNative, ...native },
    clock: { now: typeof now === 'string' ? () => now : now },
    host: 'browser',
    version: '0.0.0-test',
    log: pino({ level: 'debug' }, { write: (line: string) => logged.push(line) }),
  });
  const mounted = await transports[transport](app);
  const ask = (path: string, init?: RequestInit) => mounted.send(new Request(`${mounted.origin}${path}`, init));
  const link = new RPCLink({ url: `${mounted.origin}/rpc`, fetch: (request) => mounted.send(request) });
  return {
    client: createORPCClient<Client>(link),
    ask,
    app,
    home,
    logged,
    async [Symbol.asyncDispose]() {
      await app.close();
      await mounted.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

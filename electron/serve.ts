import { createHash, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Problem } from '../shared/domain/problem.ts';
import { unfinishedFilesMessage } from '../shared/format/unfinished-files.ts';
import { createApp } from './api/app.ts';
import { endOnUncaughtError } from './api/last-resort.ts';
import { noNative } from './api/native.ts';
import { plainResponse } from './api/web-pages.ts';
import { systemClock } from './platform/clock.ts';
import { type DataPaths, makeDataPaths } from './platform/data-paths.ts';
import { openLog } from './platform/log.ts';
import type { ProgramFiles } from './program-files.ts';
import { forkChild } from './threads/child-process.ts';

export interface ServeOptions {
  programFiles: ProgramFiles;
  dataPaths: DataPaths;
  /** 0: a free one. */
  port: number;
  /** Prints a line to the terminal. */
  print: (line: string) => void;
  /** Opens an address in the person's browser; null where there is none. */
  openBrowser: ((address: string) => void) | null;
}

/** Runs the application for a browser until the process gets a signal to stop (Ctrl+C). */
export async function serve({ programFiles, dataPaths, port, print, openBrowser }: ServeOptions): Promise<void> {
  makeDataPaths(dataPaths);
  const log = openLog(dataPaths.log);
  const app = createApp({
    vaults: { own: dataPaths.own, sample: dataPaths.sample },
    pages: programFiles.pages,
    workers: programFiles.workers,
    startChild: forkChild,
    native: noNative,
    clock: systemClock,
    host: 'browser',
    version: programFiles.version,
    log,
  });
  const stopWatching = endOnUncaughtError({
    log,
    close: app.close,
    say: ({ happened, kept, todo }) => print(`${happened}\n${kept}\n${todo}`),
    exit: (code) => process.exit(code),
  });
  const host = await createBrowserHost(app, {
    port,
    onEntered: (next) => print(`Opened. For another browser, once: ${next}`),
  });
  print(`Second Look is at ${host.address()}`);
  print('That address works once, and only on this computer. Stop with Ctrl+C.');
  openBrowser?.(host.address());
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  // The work stops before anything is waited for: a signal to the whole process group may end the reading child first.
  const unfinished = app.client.import.unfinished({ caseId: null }).then(unfinishedFilesMessage, () => null);
  const closed = Promise.allSettled([unfinished.then(() => app.close()), host.close()]);
  const message = await unfinished;
  if (message) print([message.happened, message.kept, message.todo].filter(Boolean).join(' '));
  const [vault] = await closed;
  stopWatching();
  if (vault.status === 'rejected') throw vault.reason;
}

export interface BrowserHost {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** The address to open: works once. */
  address(): string;
  /** Stops listening and ends every open answer. */
  close(): Promise<void>;
}

export interface BrowserHostOptions {
  /** 0, the default: a free one. */
  port?: number;
  /** Receives the next address, for another browser, once an address was used. */
  onEntered?: (nextAddress: string) => void;
}

const HOW_TO_GET_IN =
  'Second Look is running here, but this browser has not been let in.\n' +
  'Open the address that the terminal printed last (it ends in ?enter=…). Each address works once.';

/**
 * Serves the application to a browser on this computer, and to nobody else.
 * Rejects with Problem REFUSED when the port is taken.
 */
export async function createBrowserHost(
  app: { fetch(request: Request): Promise<Response> },
  { port = 0, onEntered }: BrowserHostOptions = {},
): Promise<BrowserHost> {
  let origin = '';
  let ticket = secret();
  const sessions = new Set<string>();
  const address = () => `${origin}/?enter=${ticket}`;

  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    // SECURITY: 10, 11 — the exact host and a session from a printed address; for every change, our own page.
    fetch: (request) => {
      const url = new URL(request.url);
      if (request.headers.get('host') !== url.host || url.origin !== origin)
        return plainResponse(403, 'This is not the address of Second Look.');
      const offered = url.searchParams.get('enter');
      if (offered !== null && url.pathname === '/') return enter(offered);
      if (fromElsewhere(request, origin)) return plainResponse(403, 'Another page asked for this, so it was refused.');
      const session = sessionOf(request, cookieName(origin));
      if (session === null || !sessions.has(digest(session))) return plainResponse(401, HOW_TO_GET_IN);
      return app.fetch(request);
    },
  });

  function enter(offered: string): Response {
    if (digest(offered) !== digest(ticket)) return plainResponse(401, HOW_TO_GET_IN);
    ticket = secret();
    const session = secret();
    sessions.add(digest(session));
    onEntered?.(address());
    return new Response(null, {
      status: 303,
      headers: {
        location: '/',
        'set-cookie': `${cookieName(origin)}=${session}; HttpOnly; SameSite=Strict; Path=/`,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      },
    });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? portTaken(port) : error));
    server.listen(port, '127.0.0.1', resolve); // SECURITY: 11
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

const portTaken = (port: number) =>
  new Problem('REFUSED', {
    happened: `Another program already uses port ${port}.`,
    kept: '',
    todo: 'Choose another with --port, or leave it out.',
  });

const secret = () => randomBytes(32).toString('base64url');
/** Secrets are compared by their digests, so that the time of a comparison reveals nothing. */
const digest = (text: string) => createHash('sha256').update(text).digest('base64');
/** Cookies are shared by all ports of a host: the name carries ours. */
const cookieName = (origin: string) => `second-look-${new URL(origin).port}`;

/** Whether a page of another origin sent the request: by `Origin` on changes, by `Sec-Fetch-Site` always. */
function fromElsewhere(request: Request, origin: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  const from = request.headers.get('origin');
  if (from !== null && from !== origin) return true;
  return request.method !== 'GET' && request.method !== 'HEAD' && from === null;
}

function sessionOf(request: Request, name: string): string | null {
  const cookies = (request.headers.get('cookie') ?? '').split(/; */);
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

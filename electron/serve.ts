import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { PAGE_KEY_HEADER, PAGE_KEY_PARAMETER } from '../shared/contract/page-key.ts';
import { forwardingPage, plainResponse } from './api/web-pages.ts';
import { listenOnLoopback } from './platform/listen-on-loopback.ts';

/** Who may come in: what a process hands to the one that goes on in its place. */
export interface Entrance {
  /** The next address works with it, once. */
  ticket: string;
  /** Digests of the sessions, each with the digest of the key of its pages. */
  sessions: [session: string, key: string][];
}

export interface BrowserHost {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** The address to open: works once. */
  address(): string;
  /** Takes a connection that another process accepted. */
  accept(connection: Socket): void;
  /** Ends the connections that carry no request: the next request is for the process that goes on. */
  handOver(): Entrance;
  /** Resolves once every answer was sent and the event streams were ended; takes no longer than a few seconds. */
  answered(): Promise<void>;
  /** Stops listening and ends every open answer. */
  close(): Promise<void>;
}

export interface BrowserHostOptions {
  /** 0, the default: a free one. */
  port?: number;
  /** Receives the next address, for another browser, once an address was used. */
  onEntered?: (nextAddress: string) => void;
  /** Another process listens at this origin and hands on its connections. */
  handedOver?: { origin: string; entrance: Entrance | null };
}

/** The longest that `answered` waits, ms. */
const MAX_ANSWER_MS = 2000;

const HOW_TO_GET_IN =
  'Second Look is running here, but this browser has not been let in.\n' +
  'Open the address that the terminal printed last (it ends in ?enter=…). Each address works once.';

/**
 * Serves the application to a browser on this computer, and to nobody else.
 * Rejects with Problem REFUSED when the port is taken.
 */
export async function createBrowserHost(
  app: { fetch(request: Request): Promise<Response> },
  { port = 0, onEntered, handedOver }: BrowserHostOptions = {},
): Promise<BrowserHost> {
  let origin = handedOver?.origin ?? '';
  let ticket = handedOver?.entrance?.ticket ?? secret();
  const sessions = new Map<string, string>(handedOver?.entrance?.sessions);
  let isHandingOver = false;
  /** Those that another process accepted. */
  const connections = new Set<Socket>();
  /** Answers that were not sent completely yet. */
  const open = new Set<ServerResponse>();
  const address = () => `${origin}/?enter=${ticket}`;

  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    // SECURITY: 10, 11 — the exact host and a session from a printed address; for every change, our own page.
    fetch: (request) => {
      const url = new URL(request.url);
      if (request.headers.get('host') !== url.host || url.origin !== origin)
        return plainResponse(403, 'This is not the address of Second Look.');
      const offered = url.searchParams.get('enter');
      if (offered !== null && url.pathname === '/') return enter(offered, request);
      if (fromElsewhere(request, origin)) return plainResponse(403, 'Another page asked for this, so it was refused.');
      const session = sessionOf(request, cookieName(origin));
      const key = sessions.get(session === null ? '' : digest(session));
      if (key === undefined) return plainResponse(401, HOW_TO_GET_IN);
      // SECURITY: 24 — the cookie opens the empty page alone. What a vault holds needs the key of our own pages.
      if (!isPage(request, url) && key !== digest(keyOf(request, url))) return plainResponse(401, HOW_TO_GET_IN);
      return app.fetch(request);
    },
  });

  function enter(offered: string, request: Request): Response {
    if (digest(offered) !== digest(ticket)) return plainResponse(401, HOW_TO_GET_IN);
    ticket = secret();
    const session = secret();
    const key = secret();
    sessions.set(digest(session), digest(key));
    onEntered?.(address());
    const cookie = { 'set-cookie': `${cookieName(origin)}=${session}; HttpOnly; SameSite=Strict; Path=/` };
    const page = `/#${PAGE_KEY_PARAMETER}=${key}`;
    // A strict cookie does not follow a redirect that began at another page, for example the file that opens the browser.
    if (isFromElsewhere(request)) return forwardingPage(page, cookie);
    return new Response(null, {
      status: 303,
      headers: { ...cookie, location: page, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    });
  }

  server.on('request', (_request: unknown, response: ServerResponse) => {
    if (isHandingOver) response.shouldKeepAlive = false;
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  if (!handedOver) origin = await listenOnLoopback(server, port);
  return {
    origin,
    address,
    accept(connection) {
      connections.add(connection);
      connection.once('close', () => connections.delete(connection));
      server.emit('connection', connection);
    },
    handOver() {
      isHandingOver = true;
      for (const response of open) response.shouldKeepAlive = false;
      const busy = new Set([...open].map(({ socket }) => socket));
      for (const connection of connections) if (!busy.has(connection)) connection.destroy();
      return { ticket, sessions: [...sessions] };
    },
    async answered() {
      const late = setTimeout(MAX_ANSWER_MS, undefined, { ref: false });
      const isStream = (response: ServerResponse) => `${response.getHeader('content-type')}`.startsWith('text/event-stream');
      const last = [...open].filter((response) => !isStream(response));
      await Promise.race([Promise.all(last.map((response) => response.closed || once(response, 'close'))), late]);
      // A stream that is cut off would be an error in the page.
      const ends = [...open].map((response) => new Promise<void>((resolve) => response.end(resolve)));
      await Promise.race([Promise.all(ends), late]);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

const secret = () => randomBytes(32).toString('base64url');
/** Secrets are compared by their digests, so that the time of a comparison reveals nothing. */
const digest = (text: string) => createHash('sha256').update(text).digest('base64');
/** Cookies are shared by all ports of a host: the name carries ours. */
const cookieName = (origin: string) => `second-look-${new URL(origin).port}`;

/** Whether a request reads the built page, which holds nothing of a vault. An escaped path may be anything. */
function isPage({ method }: Request, { pathname }: URL): boolean {
  return (method === 'GET' || method === 'HEAD') && !pathname.includes('%') && !/^\/+(rpc|files)(\/|$)/i.test(pathname);
}

/** The key of our own page: in a header, or, where an element of the page reads a file, in the address. */
function keyOf(request: Request, url: URL): string {
  const inAddress = request.method === 'GET' || request.method === 'HEAD' ? url.searchParams.get(PAGE_KEY_PARAMETER) : null;
  return request.headers.get(PAGE_KEY_HEADER) ?? inAddress ?? '';
}

/** Whether a page of another origin began the request, as the browser says. */
function isFromElsewhere(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}

/** Whether a page of another origin sent the request: by `Origin` on changes, by `Sec-Fetch-Site` always. */
function fromElsewhere(request: Request, origin: string): boolean {
  if (isFromElsewhere(request)) return true;
  const from = request.headers.get('origin');
  if (from !== null && from !== origin) return true;
  return request.method !== 'GET' && request.method !== 'HEAD' && from === null;
}

function sessionOf(request: Request, name: string): string | null {
  const cookies = (request.headers.get('cookie') ?? '').split(/; */);
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

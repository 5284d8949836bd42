import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type HostOptions, type HostReady, SECRET_HEADER } from './messages.ts';

/** The application in a process that restarts; requests wait until the new process is ready. */
export interface RestartingHost {
  fetch(request: Request): Promise<Response>;
  /** Ends the process and starts another over the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Headers that belong to one connection, or name the browser's own host; the host process gets its own. */
const HOP_BY_HOP_HEADERS = ['host', 'origin', 'cookie', 'connection', 'transfer-encoding', 'content-length'];

/** Starts the application over the data in `data` (a folder). Rejects when the process ends before it is ready. */
export function startRestartingHost(options: Pick<HostOptions, 'data' | 'sample'>): RestartingHost {
  const secret = randomBytes(32).toString('base64url');
  let child: ChildProcess;

  /** Starts a process; gives the port it listens at. */
  function start(): Promise<number> {
    const starting = fork(fileURLToPath(new URL('host.ts', import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child = starting;
    const order: HostOptions = { ...options, secret };
    starting.send(order);
    const port = new Promise<number>((resolve, reject) => {
      starting.once('message', (ready: HostReady) => resolve(ready.port));
      starting.once('exit', (code) => reject(new Error(`The application ended with ${code} before it was ready.`)));
    });
    // A source that does not load is shown by the process itself; the next change starts another.
    port.catch(() => {});
    return port;
  }

  async function stop(): Promise<void> {
    const ending = child;
    if (ending.exitCode !== null || ending.signalCode !== null) return;
    if (ending.connected) ending.disconnect();
    const timer = setTimeout(() => ending.kill('SIGKILL'), 5_000);
    await once(ending, 'exit');
    clearTimeout(timer);
  }

  let port = start();
  return {
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const headers = new Headers(request.headers);
      for (const name of HOP_BY_HOP_HEADERS) headers.delete(name);
      headers.set(SECRET_HEADER, secret);
      const { method, body, signal } = request;
      const answer = await fetch(`http://127.0.0.1:${await port}${pathname}${search}`, {
        method,
        headers,
        signal,
        redirect: 'manual',
        ...(body ? { body, duplex: 'half' as const } : {}),
      });
      return new Response(answer.body && ReadableStream.from(untilRestart(answer.body)), answer);
    },
    async restart() {
      // From now on calls wait for the new process.
      port = stop().then(start);
      await port;
    },
    close: stop,
  };
}

/** The bytes of an answer. A restart ends an answer early: the page asks again by itself. */
async function* untilRestart(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch {
    // The process that answered is gone.
  }
}

import { createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import type { Client } from '../../shared/contract/index.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import type { PrintOrder } from '../../shared/domain/printout.ts';
import { type CaseArchive, caseArchive } from './cases/case-export.ts';
import type { Context } from './context.ts';
import { createFiles } from './files/files.ts';
import { readSlice } from './files/slice.ts';
import { createImports } from './import/imports.ts';
import { createJobs } from './jobs/jobs.ts';
import { readPacket } from './packets/read-packet.ts';
import type { AppPorts } from './ports.ts';
import { printedPiece } from './printouts/typeset.ts';
import { createReminding } from './reminders/notifier.ts';
import { router } from './router.ts';
import { createSession } from './vault/vault-session.ts';
import { createPages } from './web-pages.ts';

/** The largest body of a call, bytes; files travel in slices of their own. */
const CALL_BYTES = 4 * 1024 * 1024;

/** Everything the application can do, behind one door; the hosts mount it. */
export interface App {
  /** Answers every request of a window: calls at `/rpc`, files at `/files`, and the page itself. */
  fetch(request: Request): Promise<Response>;
  /** The same calls without HTTP, for the terminal. */
  client: Client;
  /** The bytes of a file on its way in, for the terminal; see `intake.receive`. Throws Problem REFUSED. */
  deliver(incomingId: string, at: number, bytes: Uint8Array): void;
  /** The bytes of a packet, for the terminal. Throws Problem NOT_FOUND, LOCKED. */
  packet(id: string): AsyncIterable<Uint8Array>;
  /** A printed piece, for the terminal. Throws Problem NOT_FOUND, LOCKED. */
  printed(order: PrintOrder): Promise<{ fileName: string; bytes: Uint8Array }>;
  /** Everything of a case as one ZIP, for the terminal. Throws Problem NOT_FOUND, LOCKED. */
  wholeCase(caseId: string, today: Day): CaseArchive;
  /** Stops what runs, forgets the keys, lets go of the vault. */
  close(): Promise<void>;
}

/** The application over its ports, behind one door; nothing is opened before it is asked for. */
export function createApp(ports: AppPorts): App {
  const jobs = createJobs(ports);
  const session = createSession(ports, jobs);
  const imports = createImports({ ports, jobs, session });
  const reminding = createReminding(ports, session);
  const context: Context = { ports, jobs, session, imports, reminding, client: () => client };
  const client = createRouterClient(router, { context });

  const calls = new RPCHandler(router);
  const hono = new Hono();
  hono.route('/files', createFiles(context));
  hono.all('/rpc/*', async (c) => {
    // SECURITY: 15 — every body is counted as it comes, then parsed by its schema.
    const { url, method, headers, body, signal } = c.req.raw;
    const call = await readSlice(body, CALL_BYTES);
    if (call === 'too-large') return c.text('This call is too large.', 413);
    const request = new Request(url, { method, headers, signal, ...(body ? { body: call } : {}) });
    const { matched, response } = await calls.handle(request, { prefix: '/rpc', context });
    return matched ? response : c.text('There is no such call.', 404);
  });
  const pages = createPages(ports.pages);
  hono.all('*', (c) => pages(c.req.raw));
  hono.onError((error, c) => {
    ports.log.error({ err: error }, 'a request failed');
    return c.text('Something went wrong inside Second Look. Nothing was changed.', 500);
  });

  return {
    fetch: async (request) => hono.fetch(request),
    client,
    deliver: imports.append,
    packet: (id) => readPacket(session.open(), id),
    printed: async (order) => printedPiece(session.open(), ports, order),
    wholeCase: (caseId, today) => caseArchive(context, caseId, today),
    close: async () => {
      reminding.stop();
      await session.close();
    },
  };
}

import { createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import type { Client } from '../../shared/contract/index.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import type { PrintoutRequest } from '../../shared/domain/printout.ts';
import { createAutomaticBackups } from './backup/automatic-backups.ts';
import { type Bundles, createBundles } from './bundles/bundles.ts';
import { caseArchive } from './cases/case-export.ts';
import type { Context } from './context.ts';
import { createFiles } from './files/files.ts';
import { readSlice, wasAborted } from './files/slice.ts';
import { createImports, type Imports } from './import/imports.ts';
import { createJobs } from './jobs/jobs.ts';
import type { StreamedExport } from './jobs/streamed-export.ts';
import { type AutoLock, createAutoLock } from './locking/auto-lock.ts';
import { readPacket } from './packets/read-packet.ts';
import type { AppPorts } from './ports.ts';
import { typesetPrintout } from './printouts/typeset.ts';
import { createNotifier } from './reminders/notifier.ts';
import { router } from './router.ts';
import { type CertificateRequest, certificatePdf } from './trash/certificate.ts';
import { removeAllOverdue } from './trash/remove-for-good.ts';
import { createRetentionTimer } from './trash/retention-timer.ts';
import { createSession } from './vault/vault-session.ts';
import { createPages } from './web-pages.ts';

/** The largest body of a call, bytes; files travel in slices of their own. */
const MAX_CALL_BYTES = 4 * 1024 * 1024;

/** The longest that the end of the program waits for a backup, ms: shorter than `closesInTime` of last-resort.ts. */
const BACKUP_AT_END_MS = 5_000;

/** Everything that the application can do. The hosts mount it. */
export interface App {
  /** Answers every request of a window: calls at `/rpc`, files at `/files`, and the built page at all other paths. */
  fetch(request: Request): Promise<Response>;
  /** The same calls without HTTP, for the terminal. */
  client: Client;
  /** Appends a slice to a file that is being uploaded, for the terminal. */
  appendSlice: Imports['append'];
  /** The bytes of a packet, for the terminal. Throws Problem NOT_FOUND, LOCKED. */
  packet(id: string): AsyncIterable<Uint8Array>;
  /** A printout as a PDF, for the terminal. Throws Problem NOT_FOUND, LOCKED. */
  printout(request: PrintoutRequest): Promise<{ fileName: string; bytes: Uint8Array }>;
  /** The certificate of a removal as a PDF, for the terminal. Throws Problem NOT_FOUND, LOCKED. */
  certificate(request: CertificateRequest): Promise<{ fileName: string; bytes: Uint8Array }>;
  /** Everything of a case as one ZIP, for the terminal. Throws Problem NOT_FOUND, LOCKED. */
  exportCase(caseId: string, today: Day): StreamedExport;
  /** Cases that go out as a bundle and come in, for the terminal. */
  bundles: Pick<Bundles, 'make' | 'look' | 'take'>;
  /** The person leaves the computer (it sleeps, or its screen is locked): the vault locks itself as soon as it may. */
  lockSoon(): void;
  /** For tests: checks now whether the vault is to lock itself. */
  autoLock: Pick<AutoLock, 'check'>;
  /** Stops the jobs, forgets the keys and closes the vault. */
  close(): Promise<void>;
}

/** Creates the application over its ports. It opens no vault. */
export function createApp(ports: AppPorts): App {
  const jobs = createJobs(ports);
  const session = createSession(ports, jobs);
  const imports = createImports({ ports, jobs, session });
  const bundles = createBundles({ ports, jobs, session, imports });
  const notifier = createNotifier(ports, session);
  const retention = createRetentionTimer(ports, () => {
    const { state, readOnly } = session.status();
    if (state === 'open' && !readOnly) removeAllOverdue({ ...context, ...session.open() });
  });
  const backups = createAutomaticBackups({ ports, jobs, session });
  const autoLock = createAutoLock({ ports, session, jobs, imports, backups });
  const context: Context = {
    ports,
    jobs,
    session,
    imports,
    bundles,
    notifier,
    retention,
    backups,
    autoLock,
    client: () => client,
  };
  const client = createRouterClient(router, { context });

  const calls = new RPCHandler(router);
  const hono = new Hono();
  hono.route('/files', createFiles(context));
  hono.all('/rpc/*', async (c) => {
    // SECURITY: 15 — every body is counted as it arrives, then parsed by its schema.
    const { url, method, headers, body, signal } = c.req.raw;
    const call = await readSlice(body, MAX_CALL_BYTES);
    if (call === 'too-large') return c.text('This call is too large.', 413);
    if (call === 'broken-off') return c.text('The call broke off.', 400);
    const request = new Request(url, { method, headers, signal, ...(body ? { body: call } : {}) });
    const { matched, response } = await calls.handle(request, { prefix: '/rpc', context });
    return matched ? response : c.text('There is no such call.', 404);
  });
  const pages = createPages(ports.pages);
  hono.all('*', (c) => pages(c.req.raw));
  hono.onError((error, c) => {
    if (!wasAborted(error, c.req.raw.signal)) ports.log.error({ err: error }, 'a request failed');
    return c.text('Something went wrong inside Second Look. Nothing was changed.', 500);
  });

  return {
    fetch: async (request) => hono.fetch(request),
    client,
    appendSlice: imports.append,
    packet: (id) => readPacket(session.open(), id),
    printout: async (request) => typesetPrintout(session.open(), ports, request),
    certificate: async (request) => certificatePdf(session.open(), ports, request),
    exportCase: (caseId, today) => caseArchive(context, caseId, today),
    bundles,
    lockSoon: autoLock.lockSoon,
    autoLock,
    close: async () => {
      autoLock.stop();
      notifier.stop();
      retention.stop();
      await backups.beforeClosing(BACKUP_AT_END_MS);
      await session.close();
    },
  };
}

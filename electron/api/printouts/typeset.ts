import type { PrintedSheet, PrintOrder, PrintPaper } from '../../../shared/domain/printout.ts';
import { runWorker } from '../../threads/run-worker.ts';
import type { PrintTask } from '../../workers/printouts.ts';
import { orNotFound } from '../not-found.ts';
import type { AppPorts } from '../ports.ts';
import type { OpenSession } from '../vault/vault-session.ts';
import { printoutOf } from './printout-of.ts';

/** Sheets as PDFs, in their order, set in type beside the main thread. Rejects with the signal's reason. */
export async function typesetPrintouts(
  { version, workers }: Pick<AppPorts, 'version' | 'workers'>,
  sheets: readonly PrintedSheet[],
  paper: PrintPaper,
  signal?: AbortSignal,
): Promise<Uint8Array[]> {
  const task = { sheets, paper, program: `Second Look ${version}` };
  return runWorker<PrintTask, never, Uint8Array[]>(workers('printouts'), task, signal ? { signal } : {});
}

/** A printed piece of a case as a PDF. Throws Problem NOT_FOUND. */
export async function typesetPrintout(
  opened: OpenSession,
  ports: Pick<AppPorts, 'version' | 'workers'>,
  order: PrintOrder,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const sheet = printoutOf(opened, order);
  const [bytes] = await typesetPrintouts(ports, [sheet], order.paper);
  return { fileName: sheet.fileName, bytes: orNotFound(bytes, 'This page') };
}

import type { Printout, PrintoutRequest, PrintPaper } from '../../../shared/domain/printout.ts';
import { runWorker } from '../../threads/run-worker.ts';
import type { PrintoutJob } from '../../workers/printouts.ts';
import type { AppPorts } from '../ports.ts';
import { orNotFound } from '../preconditions.ts';
import type { OpenSession } from '../vault/vault-session.ts';
import { printoutOf } from './printout-of.ts';

/** Printouts as PDFs, in their order, typeset by a worker. Rejects with the signal's reason. */
export async function typesetPrintouts(
  { version, workers }: Pick<AppPorts, 'version' | 'workers'>,
  printouts: readonly Printout[],
  paper: PrintPaper,
  signal?: AbortSignal,
): Promise<Uint8Array[]> {
  const job = { printouts, paper, program: `Second Look ${version}` };
  return runWorker<PrintoutJob, never, Uint8Array[]>(workers('printouts'), job, signal ? { signal } : {});
}

/** A printout of a case as a PDF. Throws Problem NOT_FOUND. */
export async function typesetPrintout(
  opened: OpenSession,
  ports: Pick<AppPorts, 'version' | 'workers'>,
  request: PrintoutRequest,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const printout = printoutOf(opened, request);
  const [bytes] = await typesetPrintouts(ports, [printout], request.paper);
  return { fileName: printout.fileName, bytes: orNotFound(bytes, 'This page') };
}

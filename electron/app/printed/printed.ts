import type { PrintOrder } from '../../../shared/domain/sheet.ts';
import type { PrintTask } from '../../workers/print.ts';
import { runWorker } from '../../workers/run.ts';
import type { AppPorts } from '../ports.ts';
import type { Opened } from '../vault/session.ts';
import { sheetOf } from './piece.ts';

/** A printed piece of a case as a PDF, set in type beside the main thread. Throws Problem NOT_FOUND. */
export async function printedPiece(
  opened: Opened,
  { version, workers }: Pick<AppPorts, 'version' | 'workers'>,
  order: PrintOrder,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const sheet = sheetOf(opened, order);
  const task = { sheet, paper: order.paper, program: `Second Look ${version}` };
  return { fileName: sheet.fileName, bytes: await runWorker<PrintTask, never, Uint8Array>(workers('print'), task) };
}

import type { PrintedSheet, PrintPaper } from '../../shared/domain/printout.ts';
import { printSheet } from '../print/typeset-printout.ts';
import { runWorkerEntry } from '../threads/worker-entry.ts';

export interface PrintTask {
  sheets: readonly PrintedSheet[];
  paper: PrintPaper;
  program: string;
}

await runWorkerEntry<PrintTask, never, Uint8Array[]>(async ({ sheets, paper, program }) => {
  const printed: Uint8Array[] = [];
  for (const sheet of sheets) printed.push(await printSheet(sheet, paper, program));
  return printed;
});

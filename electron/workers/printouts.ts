import type { Printout, PrintPaper } from '../../shared/domain/printout.ts';
import { printoutPdf } from '../print/typeset-printout.ts';
import { runWorkerEntry } from '../threads/worker-entry.ts';

/** Printouts to typeset on one paper; the answer has their PDFs in the same order. */
export interface PrintoutJob {
  printouts: readonly Printout[];
  paper: PrintPaper;
  program: string;
}

await runWorkerEntry<PrintoutJob, never, Uint8Array[]>(async ({ printouts, paper, program }) => {
  const pdfs: Uint8Array[] = [];
  for (const printout of printouts) pdfs.push(await printoutPdf(printout, paper, program));
  return pdfs;
});

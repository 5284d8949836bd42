import type { PrintoutRequest } from '../../shared/domain/printout.ts';
import { client } from '../client/client.ts';
import { download } from '../client/download.ts';
import { showDone, showProblem } from '../ui/toasts.tsx';

/** The address of the pages of a printout. */
export function printoutUrl({ caseId, kind, of, paper, today }: PrintoutRequest): string {
  return `/files/printouts/${caseId}/${kind}?${new URLSearchParams({ of, paper, today })}`;
}

/** Saves a printout where the person chooses. */
export async function savePrintout(request: PrintoutRequest): Promise<void> {
  try {
    const { done } = await client.printouts.save(request);
    if (done === 'download') download(`${printoutUrl(request)}&save=1`);
    if (done === 'saved') showDone('The page is saved.');
  } catch (error) {
    showProblem(error);
  }
}

/** Opens a printout in the system's PDF viewer to print it; a browser downloads it. */
export async function openPrintout(request: PrintoutRequest): Promise<void> {
  try {
    const { done } = await client.printouts.open(request);
    if (done !== 'download') return;
    download(`${printoutUrl(request)}&save=1`);
    showDone('It is among your downloads: open it there and print it.');
  } catch (error) {
    showProblem(error);
  }
}

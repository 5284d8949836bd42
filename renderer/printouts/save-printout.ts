import type { PrintOrder } from '../../shared/domain/printout.ts';
import { client } from '../client/client.ts';
import { download } from '../client/download.ts';
import { showDone, showProblem } from '../ui/toasts.tsx';

/** The address of the pages of a printout. */
export function printoutUrl({ caseId, piece, of, paper, today }: PrintOrder): string {
  return `/files/printouts/${caseId}/${piece}?${new URLSearchParams({ of, paper, today })}`;
}

/** Saves a printout where the person chooses. */
export async function savePrintout(order: PrintOrder): Promise<void> {
  try {
    const { done } = await client.printouts.save(order);
    if (done === 'download') download(`${printoutUrl(order)}&save=1`);
    if (done === 'saved') showDone('The page is saved.');
  } catch (error) {
    showProblem(error);
  }
}

/** Opens a printout in the system's PDF viewer to print it; a browser downloads it. */
export async function openPrintout(order: PrintOrder): Promise<void> {
  try {
    const { done } = await client.printouts.open(order);
    if (done !== 'download') return;
    download(`${printoutUrl(order)}&save=1`);
    showDone('It is among your downloads: open it there and print it.');
  } catch (error) {
    showProblem(error);
  }
}

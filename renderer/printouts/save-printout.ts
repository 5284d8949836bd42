import type { PrintOrder } from '../../shared/domain/printout.ts';
import { client } from '../client/client.ts';
import { download } from '../client/download.ts';
import { showDone, showProblem } from '../ui/toasts.tsx';

/** Where the pages of a piece are. */
export function printedUrl({ caseId, piece, of, paper, today }: PrintOrder): string {
  return `/files/printouts/${caseId}/${piece}?${new URLSearchParams({ of, paper, today })}`;
}

/** Saves a piece where the person chooses. */
export async function save(order: PrintOrder): Promise<void> {
  try {
    const { done } = await client.printouts.save(order);
    if (done === 'download') download(`${printedUrl(order)}&save=1`);
    if (done === 'saved') showDone('The page is saved.');
  } catch (error) {
    showProblem(error);
  }
}

/** Opens a piece where it can be printed: in the system's own reader; in a browser it is downloaded for that. */
export async function openToPrint(order: PrintOrder): Promise<void> {
  try {
    const { done } = await client.printouts.open(order);
    if (done !== 'download') return;
    download(`${printedUrl(order)}&save=1`);
    showDone('It is among your downloads: open it there and print it.');
  } catch (error) {
    showProblem(error);
  }
}

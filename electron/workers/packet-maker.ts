import type { PacketPlan } from '../../shared/domain/packet-plan.ts';
import { Problem } from '../../shared/domain/problem.ts';
import type { MadePacket, PacketAnswer, PacketProgress, PacketTask, PreviewPages } from '../packet/packet-messages.ts';
import { type FailedPages, LOCKED, type RepairedPages, STORED_UNREADABLE } from '../packet/record-sources.ts';
import type { Reader } from '../reading/reader.ts';
import type { ReadAnswer } from '../reading/reading-messages.ts';
import { type EntryFiles, runWorker } from '../threads/run-worker.ts';
import type { ContentAccess } from '../vault/content-access.ts';

/** The first attempt finds the pages that fail, the second uses the repaired ones; one more is spare. */
const MAX_ATTEMPTS = 3;

interface PacketOptions {
  /** The sources, and where the packet goes. */
  content: ContentAccess;
  workers: EntryFiles<'packet'>;
  /** Starts a reader of the same vault, to repair pages that fail. */
  startReader(): Reader;
  signal: AbortSignal;
  /** Pages of records done, of all. */
  onProgress(done: number, total: number): void;
}

/**
 * Makes the packet of a plan in a worker, and writes it into the vault completely or not at all. A record without usable pages
 * gets one notice page, and `remarks` says why. Throws Problem when the vault cannot be written, and Error when pages still
 * fail after the last attempt. The signal ends the work at once.
 */
export async function makePacket(plan: PacketPlan, options: PacketOptions): Promise<MadePacket> {
  const { content, workers, signal, onProgress } = options;
  const repaired: RepairedPages = {};
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const answer = await runWorker<PacketTask, PacketProgress, PacketAnswer>(
      workers('packet'),
      { task: 'packet', plan, content, repaired },
      { signal, onMessage: ({ done, total }) => onProgress(done, total) },
    );
    if (!('failed' in answer)) return answer;
    await repairPages(answer.failed, repaired, options);
  }
  throw new Error(`pages still fail after ${MAX_ATTEMPTS} attempts`);
}

/**
 * Repairs pages that fail although the import found them good, in the reading child, where a crash does no harm. Pages that cannot be
 * read are made anew from their source. The repaired pages stay in the vault until the vault closes: no row names them.
 */
async function repairPages(
  failed: readonly FailedPages[],
  repaired: RepairedPages,
  { startReader, signal }: PacketOptions,
): Promise<void> {
  const reader = startReader();
  try {
    for (const { pagesSha256, from } of failed) {
      const answer = await readAgain(reader, from, signal);
      if (answer.outcome === 'read') repaired[pagesSha256] = { sha256: answer.pagesSha256, loss: answer.loss };
      else if (!from.repair) repaired[pagesSha256] = { why: STORED_UNREADABLE };
      else repaired[pagesSha256] = { why: answer.outcome === 'locked' ? LOCKED : answer.why };
    }
  } finally {
    await reader.close();
  }
}

/** Reads a stored file again. A file that the vault does not give counts as refused: the others go on. */
async function readAgain(reader: Reader, from: FailedPages['from'], signal: AbortSignal): Promise<ReadAnswer> {
  try {
    return await reader.read({ ...from, name: '' }, { signal, onTexts: () => {} });
  } catch (error) {
    const unreadable = error instanceof Problem && (error.code === 'VAULT_DAMAGED' || error.code === 'NOT_FOUND');
    if (!unreadable) throw error;
    return { outcome: 'refused', why: STORED_UNREADABLE };
  }
}

/** Typesets the generated pages alone, as if every record had its pages: for the preview. */
export function previewGeneratedPages(plan: PacketPlan, workers: EntryFiles<'packet'>): Promise<PreviewPages> {
  return runWorker<PacketTask, never, PreviewPages>(workers('packet'), { task: 'preview', plan }, {});
}

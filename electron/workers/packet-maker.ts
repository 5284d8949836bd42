import type { PacketPlan } from '../../shared/domain/packet-plan.ts';
import type { MadePacket, PacketAnswer, PacketProgress, PacketTask, PreviewPages } from '../packet/packet-messages.ts';
import { LOCKED, type RepairedPages } from '../packet/record-sources.ts';
import type { Reader } from '../reading/reader.ts';
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
 * gets one notice page, and `remarks` says why. Throws Problem for a vault that is damaged or full, and Error when pages still
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
 * Repairs pages that fail although the import found them good, in the reading child, where a crash does no harm. The repaired pages
 * stay in the vault until it closes: no row names them.
 */
async function repairPages(
  failed: readonly string[],
  repaired: RepairedPages,
  { startReader, signal }: PacketOptions,
): Promise<void> {
  const reader = startReader();
  try {
    for (const sha256 of failed) {
      const answer = await reader.read({ sha256, name: '', repair: true }, { signal, onTexts: () => {} });
      if (answer.outcome === 'read') repaired[sha256] = { sha256: answer.pagesSha256, loss: answer.loss };
      else repaired[sha256] = { why: answer.outcome === 'locked' ? LOCKED : answer.why };
    }
  } finally {
    await reader.close();
  }
}

/** Typesets the generated pages alone, as if every record had its pages: for the preview. */
export function previewGeneratedPages(plan: PacketPlan, workers: EntryFiles<'packet'>): Promise<PreviewPages> {
  return runWorker<PacketTask, never, PreviewPages>(workers('packet'), { task: 'preview', plan }, {});
}

import type { PacketPlan } from '../../shared/domain/packet-plan.ts';
import type { MadePacket, PacketAnswer, PacketProgress, PacketTask, PreviewPages } from '../packet/packet-messages.ts';
import { LOCKED, type Mended } from '../packet/record-sources.ts';
import { createReader } from '../reading/reader.ts';
import type { StartChild } from '../threads/child-process.ts';
import { type EntryFiles, runWorker } from '../threads/run-worker.ts';
import type { ContentAccess } from '../vault/content-access.ts';

interface PacketOptions {
  /** Where the sources are, and where the packet goes. */
  content: ContentAccess;
  workers: EntryFiles<'packet' | 'reading' | 'watchdog'>;
  startChild: StartChild;
  signal: AbortSignal;
  /** Pages of records done, of all. */
  onProgress(done: number, total: number): void;
}

/**
 * Makes the packet of a plan in a worker and leaves it in the vault's content: whole, or not at all. Records of which no
 * page could be taken stand in it as one page that says so, and in `remarks`. Throws Problem for a vault that is
 * damaged or full; the signal ends it at once.
 */
export async function makePacket(plan: PacketPlan, options: PacketOptions): Promise<MadePacket> {
  const { content, workers, signal, onProgress } = options;
  const mended: Mended = {};
  for (;;) {
    const answer = await runWorker<PacketTask, PacketProgress, PacketAnswer>(
      workers('packet'),
      { task: 'packet', plan, content, mended },
      { signal, onMessage: ({ done, total }) => onProgress(done, total) },
    );
    if (!('failed' in answer)) return answer;
    await mend(answer.failed, mended, options);
  }
}

/**
 * Pages that failed although they were found good at import climb the ladder again, where a crash does no harm. What is written
 * for it stays in the vault until it is closed: no row names it.
 */
async function mend(failed: readonly string[], mended: Mended, { signal, ...ports }: PacketOptions): Promise<void> {
  const reader = createReader(ports);
  try {
    for (const sha256 of failed) {
      const answer = await reader.read({ sha256, name: '', repair: true }, { signal, onTexts: () => {} });
      if (answer.outcome === 'read') mended[sha256] = { sha256: answer.pagesSha256, loss: answer.loss };
      else mended[sha256] = { why: answer.outcome === 'locked' ? LOCKED : answer.why };
    }
  } finally {
    await reader.close();
  }
}

/** The pages of the packet that Second Look sets in type, by themselves, as they will be when every record can be taken: for the preview. */
export function frontPages(plan: PacketPlan, workers: EntryFiles<'packet'>): Promise<PreviewPages> {
  return runWorker<PacketTask, never, PreviewPages>(workers('packet'), { task: 'front', plan }, {});
}

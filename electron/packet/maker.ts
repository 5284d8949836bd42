import type { OwnCounts, PacketPlan } from '../../shared/domain/packet.ts';
import type { ContentAccess } from '../vault/content.ts';
import type { PacketProgress, PacketTask } from '../workers/packet.ts';
import { runWorker, type WorkerEntry } from '../workers/run.ts';
import type { Assembled } from './assemble.ts';

export interface PacketOptions {
  /** Where the sources are, and where the packet goes. */
  content: ContentAccess;
  workers: WorkerEntry;
  signal: AbortSignal;
  /** Pages of records done, of all. */
  onProgress(done: number, total: number): void;
}

/** A packet that was made: its content in the vault, not yet named by any row. */
export interface MadePacket extends Assembled {
  sha256: string;
  bytes: number;
}

/**
 * Makes the packet of a plan in a worker and leaves it in the vault's content: whole, or not at all. Records of which no
 * page could be taken stand in it as one page that says so, and in `remarks`. Throws Problem for a vault that is
 * damaged or full; the signal ends it at once.
 */
export function makePacket(plan: PacketPlan, { content, workers, signal, onProgress }: PacketOptions): Promise<MadePacket> {
  return runWorker<PacketTask, PacketProgress, MadePacket>(
    workers('packet'),
    { task: 'packet', plan, content, rescue: workers('rescue').href },
    { signal, onMessage: ({ done, total }) => onProgress(done, total) },
  );
}

/** The pages that Second Look sets in type, in the order of the packet, and how many there are of each kind. */
export interface PreviewPages {
  bytes: Uint8Array;
  counts: OwnCounts;
}

/** The pages of the packet that Second Look sets in type, by themselves, as they will be when every record can be taken: for the preview. */
export function frontPages(plan: PacketPlan, workers: WorkerEntry): Promise<PreviewPages> {
  return runWorker<PacketTask, never, PreviewPages>(workers('packet'), { task: 'front', plan }, {});
}

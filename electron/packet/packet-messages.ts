import type { GeneratedPageCounts, PacketPlan } from '../../shared/domain/packet-plan.ts';
import type { ContentAccess } from '../vault/content-access.ts';
import type { AssembledPacket } from './assemble.ts';
import type { FailedPages, RepairedPages } from './record-sources.ts';

/** A task of the packet worker: a complete packet, or its generated pages alone. */
export type PacketTask =
  | { task: 'packet'; plan: PacketPlan; content: ContentAccess; repaired: RepairedPages }
  | { task: 'preview'; plan: PacketPlan };

/** Pages of records done, of all. */
export interface PacketProgress {
  done: number;
  total: number;
}

/** A packet in the vault's content. No row names it yet. */
export interface MadePacket extends AssembledPacket {
  sha256: string;
  bytes: number;
}

/** The packet; or the pages that failed and need repair first. */
export type PacketAnswer = MadePacket | { failed: FailedPages[] };

/** The generated pages in the order of the packet, as one PDF, and how many there are of each kind. */
export interface PreviewPages {
  bytes: Uint8Array;
  counts: GeneratedPageCounts;
}

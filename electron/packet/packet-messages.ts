import type { OwnCounts, PacketPlan } from '../../shared/domain/packet-plan.ts';
import type { ContentAccess } from '../vault/content-access.ts';
import type { Assembled } from './assemble.ts';
import type { Mended } from './record-sources.ts';

/** What the packet worker is asked for: a whole packet, or its generated pages alone. */
export type PacketTask =
  | { task: 'packet'; plan: PacketPlan; content: ContentAccess; mended: Mended }
  | { task: 'front'; plan: PacketPlan };

/** Pages of records done, of all. */
export interface PacketProgress {
  done: number;
  total: number;
}

/** A packet that was made: its content in the vault, not yet named by any row. */
export interface MadePacket extends Assembled {
  sha256: string;
  bytes: number;
}

/** The packet; or the pages that failed and need repair first, by SHA-256. */
export type PacketAnswer = MadePacket | { failed: string[] };

/** The generated pages in the order of the packet, as one PDF, and how many there are of each kind. */
export interface PreviewPages {
  bytes: Uint8Array;
  counts: OwnCounts;
}

import type { Opinion } from '../domain/opinion.ts';
import type { Handover, Packet, PacketChoice, PacketContents } from '../domain/packet.ts';
import type { PacketPlan } from '../domain/packet-plan.ts';
import { samePhysician } from '../providers/names.ts';
import { isBlind } from './packet-styles.ts';

/** An issued packet and what it held. */
interface HandedOverPacket {
  packet: Packet;
  contents: PacketContents | null;
}

/** What a supplement follows: the packet before it, and what its reader has by that packet and those before it. */
export interface Following {
  /** As the first page names it; null: there is none. */
  follows: PacketPlan['follows'];
  /** Its id. */
  followed: string | null;
  received: readonly string[];
  /** Whether its reader is not to know yet what others concluded: then the supplement keeps silent about it too. */
  blind: boolean;
  /** Whether its reader has all opinions side by side. */
  showsAllOpinions: boolean;
}

/** A packet that follows none. */
export const NOTHING_FOLLOWED: Following = { follows: null, followed: null, received: [], blind: false, showsAllOpinions: false };

/** Whether who was handed a packet has given their own opinion since. */
function hasConcluded({ on, providerId, recipient }: Handover, opinions: readonly Opinion[]): boolean {
  return opinions.some(
    (opinion) =>
      opinion.date !== null &&
      opinion.date >= on &&
      (opinion.providerId === null ? samePhysician(opinion.physician, recipient) : opinion.providerId === providerId),
  );
}

/** The issued packet that a supplement follows: the chosen one, else the latest. Null: there is none of which it is known what it held. */
export function followedPacket({ since }: Pick<PacketChoice, 'since'>, issued: readonly Packet[]): Packet | null {
  const known = issued.filter(({ issue, listed }) => issue !== null && listed);
  return (since === null ? known[0] : known.find(({ id }) => id === since)) ?? null;
}

/**
 * What it follows: `issued` the latest first, `heldBy` asked only for the packet that it follows and those before that. It is silent about
 * the opinions as these were, until its reader has given their own.
 */
export function followingOf(
  choice: Pick<PacketChoice, 'since'>,
  issued: readonly Packet[],
  heldBy: (id: string) => HandedOverPacket | null,
  opinions: readonly Opinion[],
): Following {
  const followed = followedPacket(choice, issued);
  if (!followed?.issue) return NOTHING_FOLLOWED;
  const had = new Set<string>();
  const seen = new Set<string>();
  let blind = false;
  let showsAllOpinions = false;
  for (let id: string | null = followed.id; id !== null && !seen.has(id); ) {
    seen.add(id);
    const held = heldBy(id);
    for (const entry of held?.contents?.entries ?? []) had.add(entry.id);
    blind ||= held !== null && isBlind(held.packet.style);
    showsAllOpinions ||= held?.packet.style === 'primary-care';
    id = held?.packet.since ?? null;
  }
  const { recipient, on } = followed.issue;
  return {
    follows: { date: followed.date, recipient, on },
    followed: followed.id,
    received: [...had],
    blind: blind && !hasConcluded(followed.issue, opinions),
    showsAllOpinions,
  };
}

import type { Opinion } from '../domain/opinion.ts';
import type { Handover, Packet, PacketChoice, PacketContents } from '../domain/packet.ts';
import type { PacketPlan } from '../domain/packet-plan.ts';
import { samePhysician } from '../providers/names.ts';
import { isBlind } from './packet-styles.ts';

/** A packet that was handed over, and its contents. */
interface HandedOverPacket {
  packet: Packet;
  contents: PacketContents | null;
}

/** What a supplement follows: the packet before it, and what the reader has received so far. */
export interface Following {
  /** As the summary page names it; null: none. */
  follows: PacketPlan['follows'];
  /** The id of that packet. */
  followed: string | null;
  received: readonly string[];
  /** Whether the reader must not know yet what others concluded. */
  blind: boolean;
  /** Whether the reader has the comparison of all opinions. */
  showsAllOpinions: boolean;
}

/** A packet that follows none. */
export const NOTHING_FOLLOWED: Following = { follows: null, followed: null, received: [], blind: false, showsAllOpinions: false };

/** Tells whether the recipient has given their own opinion since the handover. */
function hasConcluded({ on, providerId, recipient }: Handover, opinions: readonly Opinion[]): boolean {
  return opinions.some(
    (opinion) =>
      opinion.date !== null &&
      opinion.date >= on &&
      (opinion.providerId === null ? samePhysician(opinion.physician, recipient) : opinion.providerId === providerId),
  );
}

/** Gives the packet that a supplement follows: the chosen one, else the latest. Null: none with known contents. */
export function followedPacket({ since }: Pick<PacketChoice, 'since'>, issued: readonly Packet[]): Packet | null {
  const known = issued.filter(({ issue, listed }) => issue !== null && listed);
  return (since === null ? known[0] : known.find(({ id }) => id === since)) ?? null;
}

/** Gives what a supplement follows. `issued`: the latest first. `heldBy` is called only for the packets of this chain. */
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

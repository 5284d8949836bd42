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
  followedId: string | null;
  received: readonly string[];
  /** Whether the reader must not know yet what others concluded. */
  blind: boolean;
  /** Whether the reader has the comparison of all opinions. */
  showsAllOpinions: boolean;
}

/** A packet that follows none. */
export const NOTHING_FOLLOWED: Following = {
  follows: null,
  followedId: null,
  received: [],
  blind: false,
  showsAllOpinions: false,
};

/** Whether the recipient has given their own opinion since the handover. */
function hasConcluded({ on, providerId, recipient }: Handover, opinions: readonly Opinion[]): boolean {
  return opinions.some(
    (opinion) =>
      opinion.date !== null &&
      opinion.date >= on &&
      (opinion.providerId === null ? samePhysician(opinion.physician, recipient) : opinion.providerId === providerId),
  );
}

/** Returns the packet that a supplement follows: the chosen one, else the latest. Null: none with known contents. */
export function followedPacket({ since }: Pick<PacketChoice, 'since'>, handedOver: readonly Packet[]): Packet | null {
  const known = handedOver.filter(({ issue, listed }) => issue !== null && listed);
  return (since === null ? known[0] : known.find(({ id }) => id === since)) ?? null;
}

/** Returns what a supplement follows. `handedOver`: the latest first. `packetById` reads only the packets of this chain. */
export function followingOf(
  choice: Pick<PacketChoice, 'since'>,
  handedOver: readonly Packet[],
  packetById: (id: string) => HandedOverPacket | null,
  opinions: readonly Opinion[],
): Following {
  const followed = followedPacket(choice, handedOver);
  if (!followed?.issue) return NOTHING_FOLLOWED;
  const received = new Set<string>();
  const visited = new Set<string>();
  let blind = false;
  let showsAllOpinions = false;
  for (let id: string | null = followed.id; id !== null && !visited.has(id); ) {
    visited.add(id);
    const previous = packetById(id);
    for (const entry of previous?.contents?.entries ?? []) received.add(entry.id);
    blind ||= previous !== null && isBlind(previous.packet.style);
    showsAllOpinions ||= previous?.packet.style === 'primary-care';
    id = previous?.packet.since ?? null;
  }
  const { recipient, on } = followed.issue;
  return {
    follows: { date: followed.date, recipient, on },
    followedId: followed.id,
    received: [...received],
    blind: blind && !hasConcluded(followed.issue, opinions),
    showsAllOpinions,
  };
}

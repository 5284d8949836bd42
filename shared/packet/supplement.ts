import type { Packet, PacketChoice, PacketContents, PacketPlan } from '../domain/packet.ts';
import { isBlind } from './styles.ts';

/** An issued packet and what it held. */
interface Held {
  packet: Packet;
  contents: PacketContents | null;
}

/** What a supplement follows: the packet before it, and what its reader has by that packet and those before it. */
export interface Following {
  /** As the first page names it; null: there is none. */
  follows: PacketPlan['follows'];
  /** Its id. */
  followed: string | null;
  had: readonly string[];
  /** Whether its reader was not to know what others concluded: then the supplement keeps silent about it too. */
  blind: boolean;
}

/** The issued packet that a supplement follows: the chosen one, else the latest. Null: there is none of which it is known what it held. */
export function followedPacket({ since }: Pick<PacketChoice, 'since'>, issued: readonly Packet[]): Packet | null {
  const known = issued.filter(({ issue, listed }) => issue !== null && listed);
  return (since === null ? known[0] : known.find(({ id }) => id === since)) ?? null;
}

/** What it follows: `issued` the latest first, `contentsOf` asked only for the packet that it follows and those before that. */
export function followingOf(
  choice: Pick<PacketChoice, 'since'>,
  issued: readonly Packet[],
  heldBy: (id: string) => Held | null,
): Following {
  const followed = followedPacket(choice, issued);
  if (!followed?.issue) return { follows: null, followed: null, had: [], blind: false };
  const had = new Set<string>();
  const seen = new Set<string>();
  let blind = false;
  for (let id: string | null = followed.id; id !== null && !seen.has(id); ) {
    seen.add(id);
    const held = heldBy(id);
    for (const entry of held?.contents?.entries ?? []) had.add(entry.id);
    blind ||= held !== null && isBlind(held.packet.style);
    id = held?.packet.since ?? null;
  }
  const { recipient, on } = followed.issue;
  return { follows: { date: followed.date, recipient, on }, followed: followed.id, had: [...had], blind };
}

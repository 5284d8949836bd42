import type { Packet } from '../domain/packet.ts';

/** Returns the packets that were handed over, the latest first. Packets of one day keep their order. */
export function handedOverPackets<Item extends Pick<Packet, 'issue'>>(packets: readonly Item[]): Item[] {
  return packets.filter(({ issue }) => issue !== null).toSorted((a, b) => (b.issue?.on ?? '').localeCompare(a.issue?.on ?? ''));
}

import type { Packet } from '../domain/packet.ts';

/** The packets that were handed over, the latest first; those of one day in the order given. */
export function handedOverPackets<P extends Pick<Packet, 'issue'>>(packets: readonly P[]): P[] {
  return packets.filter(({ issue }) => issue !== null).toSorted((a, b) => (b.issue?.on ?? '').localeCompare(a.issue?.on ?? ''));
}

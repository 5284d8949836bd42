import { z } from 'zod';

/**
 * The purpose of a packet. `without-opinions` omits what physicians concluded. `blind-first` seals it in the last section.
 * `primary-care` puts the opinions first. `supplement` contains only what is new since an earlier packet.
 */
export const PACKET_STYLES = ['full', 'without-opinions', 'blind-first', 'primary-care', 'supplement'] as const;
/** One of `PACKET_STYLES`. */
export const PacketStyle = z.enum(PACKET_STYLES);
export type PacketStyle = z.infer<typeof PacketStyle>;

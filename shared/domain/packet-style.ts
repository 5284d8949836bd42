import { z } from 'zod';

/**
 * What a packet is for. `without-opinions` leaves out what the physicians concluded; `blind-first` puts it into a sealed last
 * section; `primary-care` has the opinions first; `supplement` has only what came since an issued packet.
 */
export const PACKET_STYLES = ['full', 'without-opinions', 'blind-first', 'primary-care', 'supplement'] as const;
export const PacketStyle = z.enum(PACKET_STYLES);
export type PacketStyle = z.infer<typeof PacketStyle>;

import { z } from 'zod';
import { Id, Line, Prose, Sha256 } from './identity.ts';
import { Method } from './letter.ts';
import { Day, PartialDate } from './partial-date.ts';
import { RecordKind } from './record.ts';

/**
 * What a packet is for. `without-opinions` leaves out what the physicians concluded; `blind-first` puts it into a sealed last
 * section; `primary-care` has the opinions first; `supplement` has only what came since an issued packet.
 */
export const PACKET_STYLES = ['full', 'without-opinions', 'blind-first', 'primary-care', 'supplement'] as const;
export const PacketStyle = z.enum(PACKET_STYLES);
export type PacketStyle = z.infer<typeof PacketStyle>;

/** A record or note as a packet held it when it was made; kept with the packet, whatever becomes of the record. */
export const EnclosedEntry = z.object({
  kind: z.enum(['record', 'note']),
  id: Id,
  title: z.string(),
  recordKind: RecordKind.nullable(),
  serviceDate: PartialDate.nullable(),
  provider: z.string(),
  /** How many pages of the packet it takes. */
  pages: z.int(),
  /** The packet page on which it begins, from 1. */
  firstPage: z.int(),
  section: z.string(),
  /** Of the file as it came; null for a note. */
  sourceSha256: Sha256.nullable(),
  /** In the sealed last section. */
  sealed: z.boolean(),
});
export type EnclosedEntry = z.infer<typeof EnclosedEntry>;

/** That a packet was handed over: to whom, how, when. It is frozen by it. */
export const Handover = z.object({
  on: Day,
  providerId: Id.nullable(),
  /** Whom it went to, as it was written then. */
  recipient: Line.min(1, 'Say to whom it went.'),
  method: Method,
  remarks: Prose.default(''),
});
export type Handover = z.infer<typeof Handover>;

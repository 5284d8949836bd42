import { z } from 'zod';
import { Id } from './identity.ts';
import { Method } from './letter.ts';
import { PacketStyle } from './packet-style.ts';
import { Day, PartialDate } from './partial-date.ts';
import { RecordKind } from './record.ts';

/** An issued packet as the ledger names it. */
export const LedgerPacket = z.object({
  packetId: Id,
  on: Day,
  method: Method,
  style: PacketStyle,
  pages: z.int(),
  /** Whether it is known what it held. */
  listed: z.boolean(),
});
export type LedgerPacket = z.infer<typeof LedgerPacket>;

/** Somebody who was handed packets. `key`: the provider's id, or the name as it was written. */
export const LedgerRecipient = z.object({
  key: z.string(),
  name: z.string(),
  providerId: Id.nullable(),
  packets: z.array(LedgerPacket),
});
export type LedgerRecipient = z.infer<typeof LedgerRecipient>;

/** A record or note that some issued packet held, or that is in the case now, and who had it. */
export const LedgerEntry = z.object({
  kind: z.enum(['record', 'note']),
  id: Id,
  title: z.string(),
  recordKind: RecordKind.nullable(),
  serviceDate: PartialDate.nullable(),
  /** Where it stands in a packet; entries come in this order, newest first in each, of one day by title. */
  section: z.string(),
  /** Whether it is still in the case. */
  present: z.boolean(),
  /** Who had it: by which packet, from which packet page, how many pages. */
  had: z.array(
    z.object({ recipient: z.string(), packetId: Id, on: Day, firstPage: z.int(), pages: z.int(), sealed: z.boolean() }),
  ),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** Who saw what: made anew from the issued packets, never stored. */
export const Ledger = z.object({ recipients: z.array(LedgerRecipient), entries: z.array(LedgerEntry) });
export type Ledger = z.infer<typeof Ledger>;

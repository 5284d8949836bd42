import { z } from 'zod';
import { Id } from './identity.ts';
import { Method } from './letter.ts';
import { PacketStyle } from './packet-style.ts';
import { Day, PartialDate } from './partial-date.ts';
import { RecordKind } from './record.ts';

/** A packet that was handed over, as the ledger shows it. */
export const LedgerPacket = z.object({
  packetId: Id,
  on: Day,
  method: Method,
  style: PacketStyle,
  pages: z.int(),
  /** Whether the contents of the packet are known. */
  listed: z.boolean(),
});
export type LedgerPacket = z.infer<typeof LedgerPacket>;

/** A recipient of packets. `key`: the id of the provider, or the name as it was written. */
export const LedgerRecipient = z.object({
  key: z.string(),
  name: z.string(),
  providerId: Id.nullable(),
  packets: z.array(LedgerPacket),
});
export type LedgerRecipient = z.infer<typeof LedgerRecipient>;

/** A record or note that a recipient received, or that is in the case now. */
export const LedgerEntry = z.object({
  kind: z.enum(['record', 'note']),
  id: Id,
  title: z.string(),
  recordKind: RecordKind.nullable(),
  serviceDate: PartialDate.nullable(),
  /** The packet section. Entries come in section order, the newest first in each; on one day by title. */
  section: z.string(),
  /** Whether it is still in the case. */
  present: z.boolean(),
  /** Who received it: in which packet, from which packet page, and how many pages. `case.json` uses this key. */
  had: z.array(
    z.object({ recipient: z.string(), packetId: Id, on: Day, firstPage: z.int(), pages: z.int(), sealed: z.boolean() }),
  ),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** Who received what, computed from the packets that were handed over, and not stored. */
export const Ledger = z.object({ recipients: z.array(LedgerRecipient), entries: z.array(LedgerEntry) });
export type Ledger = z.infer<typeof Ledger>;

import { z } from 'zod';
import { Id, Instant, Line, Prose, Sha256 } from './identity.ts';
import { Method } from './letter.ts';
import { PacketStyle } from './packet-style.ts';
import { Day, PartialDate } from './partial-date.ts';
import { RecordKind } from './record.ts';

/** `original` keeps each page's size and adds the footer's height; `letter` and `a4` fit every page on that paper. */
export const Paper = z.enum(['original', 'letter', 'a4']);
export type Paper = z.infer<typeof Paper>;

/** What the style of a packet goes by, of the case as it is. */
export const StyleFacts = z.object({
  /** Records and notes that carry what a physician concluded, in the order of the opinions. */
  conclusions: z.array(Id),
  /** For a supplement: what was in the issued packets before it. */
  received: z.array(Id),
});
export type StyleFacts = z.infer<typeof StyleFacts>;

/** What the person chose for the packet of a case. */
export const PacketChoice = z.object({
  recipient: Line.default(''),
  paper: Paper.default('letter'),
  /** Records left out, each with the reason. */
  left: z.array(z.object({ recordId: Id, reason: Line })).default([]),
  /** Notes left out. */
  notesLeft: z.array(Id).default([]),
  /** With the questions for the physician and room to write under each, where there are any. */
  questions: z.boolean().default(true),
  /** Records in the order chosen by hand; those not named follow in the order of the rules. */
  order: z.array(Id).default([]),
  style: PacketStyle.default('full'),
  /** For a supplement: the issued packet after which it comes. */
  since: Id.nullable().default(null),
  /** For blind first: records and notes that the person put into the sealed section by hand, or took out of it. */
  sealed: z.record(Id, z.boolean()).default({}),
});
export type PacketChoice = z.infer<typeof PacketChoice>;

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

/** A packet that was made, its bytes kept in the vault: a draft, or issued and by that frozen. */
export const Packet = z.object({
  id: Id,
  caseId: Id,
  recipient: z.string(),
  paper: Paper,
  date: Day,
  made: Instant,
  pages: z.int(),
  bytes: z.int(),
  sha256: Sha256,
  /** A name for the file that names no diagnosis: "packet-2026-03-12.pdf". */
  fileName: z.string(),
  style: PacketStyle,
  /** The issued packet that it is a supplement to. */
  since: Id.nullable(),
  /** Null: a draft. */
  issue: Handover.nullable(),
  /** Whether it is known what it holds; not of packets made before that was kept. */
  listed: z.boolean(),
});
export type Packet = z.infer<typeof Packet>;

/** What a packet held and how it was chosen, as it was when it was made. */
export const PacketContents = z.object({ entries: z.array(EnclosedEntry), choice: PacketChoice });
export type PacketContents = z.infer<typeof PacketContents>;

import { z } from 'zod';
import { Id, Instant, Line, Prose, Sha256 } from './identity.ts';
import { Method } from './letter.ts';
import { PacketStyle } from './packet-style.ts';
import { Day, PartialDate } from './partial-date.ts';
import { RecordKind } from './record.ts';

/**
 * The paper of a packet. `original` keeps the size of each page and adds the height of the footer; `letter` and `a4` fit every
 * page on that paper.
 */
export const Paper = z.enum(['original', 'letter', 'a4']);
export type Paper = z.infer<typeof Paper>;

/** What the style of a packet depends on, read from the case. */
export const StyleFacts = z.object({
  /** Records and notes that contain what a physician concluded, in the order of the opinions. */
  conclusions: z.array(Id),
  /** For a supplement: what the earlier packets contained. */
  received: z.array(Id),
});
export type StyleFacts = z.infer<typeof StyleFacts>;

/** What the person chose for the packet of a case. */
export const PacketChoice = z.object({
  recipient: Line.default(''),
  paper: Paper.default('letter'),
  /** The records that are left out, each with a reason. */
  left: z.array(z.object({ recordId: Id, reason: Line })).default([]),
  /** The notes that are left out. */
  notesLeft: z.array(Id).default([]),
  /** Whether the packet lists the questions for the physician, with space for answers. */
  questions: z.boolean().default(true),
  /** Records in the order that the person chose; the others follow in the default order. */
  order: z.array(Id).default([]),
  style: PacketStyle.default('full'),
  /** For a supplement: the packet that it follows. */
  since: Id.nullable().default(null),
  /** For `blind-first`: records and notes that the person put into the sealed section, or took out of it. */
  sealed: z.record(Id, z.boolean()).default({}),
});
export type PacketChoice = z.infer<typeof PacketChoice>;

/** A record or note as it was when the packet was made. Later changes of the record do not touch it. */
export const EnclosedEntry = z.object({
  kind: z.enum(['record', 'note']),
  id: Id,
  title: z.string(),
  recordKind: RecordKind.nullable(),
  serviceDate: PartialDate.nullable(),
  provider: z.string(),
  /** How many packet pages it fills. */
  pages: z.int(),
  /** The first of its packet pages, counted from 1. */
  firstPage: z.int(),
  section: z.string(),
  /** The hash of the original file; null for a note. */
  sourceSha256: Sha256.nullable(),
  /** Whether it is in the sealed last section. */
  sealed: z.boolean(),
});
export type EnclosedEntry = z.infer<typeof EnclosedEntry>;

/** To whom, how and when a packet was handed over. A packet with a handover can no longer change. */
export const Handover = z.object({
  on: Day,
  providerId: Id.nullable(),
  /** The recipient, as written at that time. */
  recipient: Line.min(1, 'Say to whom it went.'),
  method: Method,
  remarks: Prose.default(''),
});
export type Handover = z.infer<typeof Handover>;

/** A packet that was made; the vault keeps its bytes. A packet is a draft until it is handed over. */
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
  /** A file name without any diagnosis: "packet-2026-03-12.pdf". */
  fileName: z.string(),
  style: PacketStyle,
  /** For a supplement: the packet that it follows. */
  since: Id.nullable(),
  /** The handover; null: a draft. The database and `case.json` use this key. */
  issue: Handover.nullable(),
  /** Whether the contents are known. Early versions did not store them. */
  listed: z.boolean(),
});
export type Packet = z.infer<typeof Packet>;

/** What a packet contained and how it was chosen, at the time it was made. */
export const PacketContents = z.object({ entries: z.array(EnclosedEntry), choice: PacketChoice });
export type PacketContents = z.infer<typeof PacketContents>;

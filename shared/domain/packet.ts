import { z } from 'zod';
import { ItemKey } from './checklist.ts';
import { Id, Instant, Line, Sha256 } from './identity.ts';
import { RecordPage } from './opinion.ts';
import { EnclosedEntry, Handover, PacketStyle } from './packet-style.ts';
import { Day, LocalMoment, PartialDate } from './partial-date.ts';
import { Reading, RecordKind } from './record.ts';

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

export const PlannedRecord = z.object({
  kind: z.literal('record'),
  id: Id,
  title: z.string(),
  recordKind: RecordKind.nullable(),
  serviceDate: PartialDate.nullable(),
  provider: z.string(),
  pages: z.int(),
  reading: Reading,
  loss: z.string(),
  sourceName: z.string(),
  sourceSha256: Sha256,
  /** The pages to merge; null: locked, one page that says so stands for it. */
  pagesSha256: Sha256.nullable(),
});
export type PlannedRecord = z.infer<typeof PlannedRecord>;

export const PlannedNote = z.object({
  kind: z.literal('note'),
  id: Id,
  title: z.string(),
  date: PartialDate.nullable(),
  provider: z.string(),
  /** Who was there. */
  present: z.string(),
  /** What is written in it; without a label where it is only what was said. */
  parts: z.array(z.object({ label: z.string(), text: z.string() })),
});
export type PlannedNote = z.infer<typeof PlannedNote>;

const PlannedSection = z.object({
  title: z.string(),
  /** What the physicians concluded, behind a cover of its own. */
  sealed: z.boolean(),
  entries: z.array(z.discriminatedUnion('kind', [PlannedRecord, PlannedNote])),
});

/** A text of the first page and the record that proves it. */
export const LinkedText = z.object({ text: z.string(), recordId: Id.nullable() });
export type LinkedText = z.infer<typeof LinkedText>;

/** The opinions side by side, in the order in which they were given. */
export const PlannedOpinions = z.object({
  opinions: z.array(z.object({ title: z.string(), physician: z.string(), specialty: z.string(), date: PartialDate.nullable() })),
  rows: z.array(
    z.object({
      label: z.string(),
      /** Of each opinion, what it says: one or more passages, each with where it stands. */
      passages: z.array(z.array(z.object({ text: z.string(), sources: z.array(RecordPage) }))),
      /** What the patient says of it. */
      judgements: z.array(z.string()),
    }),
  ),
  /** Why another opinion is sought, where the first page keeps silent about it. */
  reasons: z.string(),
});
export type PlannedOpinions = z.infer<typeof PlannedOpinions>;

/** Everything that a packet will hold, as plain data: the same plan gives the same bytes. */
export const PacketPlan = z.object({
  style: PacketStyle,
  /** For a supplement: the packet that it follows. */
  follows: z.object({ date: Day, recipient: z.string(), on: Day }).nullable(),
  paper: Paper,
  date: Day,
  /** Printed in the manifest: "Second Look 0.1.0". */
  program: z.string(),
  patient: z.string(),
  born: Day,
  contact: z.string(),
  recipient: z.string(),
  appointment: LocalMoment.nullable(),
  appointmentPlace: z.string(),
  /** By when a decision is needed: until then it is safe to wait. */
  safeUntil: Day.nullable(),
  question: z.string(),
  diagnosis: LinkedText,
  treatment: LinkedText,
  firstPhysician: z.string(),
  firstOpinionDate: PartialDate.nullable(),
  /** What physicians after the first concluded, where the first page tells it: "Second opinion", what they said, who and when. */
  further: z.array(z.object({ title: z.string(), statement: LinkedText, physician: z.string(), date: PartialDate.nullable() })),
  /** Side by side; null: not in this packet. With blind first behind the cover of the sealed section. */
  opinions: PlannedOpinions.nullable(),
  reasons: z.string(),
  /** The questions for the physician, in their order. */
  questions: z.array(z.string()),
  medication: LinkedText,
  allergies: LinkedText,
  /** At most ten. */
  keyEvents: z.array(z.object({ date: PartialDate.nullable(), text: z.string(), recordId: Id })),
  /** What is not enclosed, and why. */
  missing: z.array(z.object({ name: z.string(), why: z.string() })),
  sections: z.array(PlannedSection),
  /** Marked on every page of own type, for the sample case: "SAMPLE". */
  mark: z.string(),
});
export type PacketPlan = z.infer<typeof PacketPlan>;

/** How many pages Second Look sets in type itself, in the order in which its PDF of own pages holds them. */
export const OwnCounts = z.object({
  /** Changes when these pages do. */
  version: z.string(),
  front: z.array(z.object({ title: z.string(), pages: z.int() })),
  /** Notes, and the notices that stand for records without pages. */
  entries: z.array(z.object({ id: Id, pages: z.int() })),
  /** With which the sealed section begins: its cover, and the opinions side by side. */
  sealed: z.int(),
  manifest: z.int(),
});
export type OwnCounts = z.infer<typeof OwnCounts>;

/** Something the recipient will miss; the person may go on knowingly. */
export const CheckFinding = z.object({
  kind: z.enum(['empty', 'style', 'reveals', 'missing', 'left-out', 'stale', 'locked', 'loss', 'unreviewed', 'undated', 'ahead']),
  text: z.string(),
  /** The record that it is of. */
  recordId: Id.nullable(),
  /** The item of the checklist that is open. */
  itemKey: ItemKey.nullable(),
});
export type CheckFinding = z.infer<typeof CheckFinding>;

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

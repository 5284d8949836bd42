import { z } from 'zod';
import { ItemKey } from './checklist.ts';
import { Id, Sha256 } from './identity.ts';
import { RecordPage } from './opinion.ts';
import { Paper } from './packet.ts';
import { PacketStyle } from './packet-style.ts';
import { Day, LocalMoment, PartialDate } from './partial-date.ts';
import { Reading, RecordKind } from './record.ts';

/** A record in the plan of a packet. */
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
  /** The pages to merge. Null: the file is locked, and one page says so instead. */
  pagesSha256: Sha256.nullable(),
});
export type PlannedRecord = z.infer<typeof PlannedRecord>;

/** A note in the plan of a packet. */
export const PlannedNote = z.object({
  kind: z.literal('note'),
  id: Id,
  title: z.string(),
  date: PartialDate.nullable(),
  provider: z.string(),
  /** Who took part in the talk. */
  present: z.string(),
  /** The parts of the note. The label is empty where the note has only the part "what was said". */
  parts: z.array(z.object({ label: z.string(), text: z.string() })),
});
export type PlannedNote = z.infer<typeof PlannedNote>;

const PlannedSection = z.object({
  title: z.string(),
  /** Whether the section is behind its own cover: what physicians concluded. */
  sealed: z.boolean(),
  entries: z.array(z.discriminatedUnion('kind', [PlannedRecord, PlannedNote])),
});

/** A text of the summary page, and the record that is evidence for it; null: none. */
export const LinkedText = z.object({ text: z.string(), recordId: Id.nullable() });
export type LinkedText = z.infer<typeof LinkedText>;

/** The comparison of the opinions, in the order in which they were given. */
export const PlannedOpinions = z.object({
  opinions: z.array(z.object({ title: z.string(), physician: z.string(), specialty: z.string(), date: PartialDate.nullable() })),
  rows: z.array(
    z.object({
      label: z.string(),
      /** For each opinion its passages, each with its source pages. */
      passages: z.array(z.array(z.object({ text: z.string(), sources: z.array(RecordPage) }))),
      /** What the patient says about this row, one sentence each. */
      judgements: z.array(z.string()),
    }),
  ),
  /** Why the patient asks for another opinion, where the summary page does not say it. */
  reasons: z.string(),
});
export type PlannedOpinions = z.infer<typeof PlannedOpinions>;

/** Everything that a packet will contain, as plain data. The same plan gives the same bytes. */
export const PacketPlan = z.object({
  style: PacketStyle,
  /** For a supplement: the packet that it follows. */
  follows: z.object({ date: Day, recipient: z.string(), on: Day }).nullable(),
  paper: Paper,
  date: Day,
  /** The program named in the manifest: "Second Look 0.1.0". */
  program: z.string(),
  patient: z.string(),
  born: Day,
  contact: z.string(),
  recipient: z.string(),
  appointment: LocalMoment.nullable(),
  appointmentPlace: z.string(),
  /** The day until which it is safe to wait: a decision is needed by then. */
  safeUntil: Day.nullable(),
  question: z.string(),
  diagnosis: LinkedText,
  treatment: LinkedText,
  firstPhysician: z.string(),
  firstOpinionDate: PartialDate.nullable(),
  /** The conclusions of physicians after the first, where the summary page shows them. */
  further: z.array(z.object({ title: z.string(), statement: LinkedText, physician: z.string(), date: PartialDate.nullable() })),
  /** The comparison of the opinions; null: not in this packet. In `blind-first` it is in the sealed section. */
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
  /** The mark on every generated page of the sample case: "SAMPLE"; else empty. */
  mark: z.string(),
});
export type PacketPlan = z.infer<typeof PacketPlan>;

/** The counts of the generated pages, in the order of the PDF that contains them. */
export const GeneratedPageCounts = z.object({
  /** Identifies the content of these pages: another version means other pages. */
  version: z.string(),
  frontMatter: z.array(z.object({ title: z.string(), pages: z.int() })),
  /** Notes, and the notices that stand for records without pages. */
  entries: z.array(z.object({ id: Id, pages: z.int() })),
  /** The first pages of the sealed section: its cover, and the comparison of the opinions. */
  sealed: z.int(),
  manifest: z.int(),
});
export type GeneratedPageCounts = z.infer<typeof GeneratedPageCounts>;

/** Something that the recipient will miss. The person may go on nevertheless. */
export const CheckFinding = z.object({
  kind: z.enum(['empty', 'style', 'reveals', 'missing', 'left-out', 'stale', 'locked', 'loss', 'unreviewed', 'undated', 'ahead']),
  text: z.string(),
  /** The record concerned; null: none. */
  recordId: Id.nullable(),
  /** The open checklist item; null: none. */
  itemKey: ItemKey.nullable(),
});
export type CheckFinding = z.infer<typeof CheckFinding>;

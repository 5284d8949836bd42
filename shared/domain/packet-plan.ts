import { z } from 'zod';
import { ItemKey } from './checklist.ts';
import { Id, Sha256 } from './identity.ts';
import { RecordPage } from './opinion.ts';
import { Paper } from './packet.ts';
import { PacketStyle } from './packet-style.ts';
import { Day, LocalMoment, PartialDate } from './partial-date.ts';
import { Reading, RecordKind } from './record.ts';

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

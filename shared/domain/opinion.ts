import { z } from 'zod';
import { Id, Instant, Line, LongText } from './identity.ts';
import { PartialDate } from './partial-date.ts';

/** The points of an opinion, in reading order. The comparison has the same rows. */
export const CLAIM_KEYS = [
  'diagnosis',
  'stage',
  'certainty',
  'treatment',
  'urgency',
  'benefit',
  'risks',
  'alternatives',
  'reasoning',
  'evidence',
  'lookedAt',
  'wouldChange',
] as const;
/** One point of an opinion. */
export const ClaimKey = z.enum(CLAIM_KEYS);
export type ClaimKey = z.infer<typeof ClaimKey>;

/** The field of medicine from which a physician judges the case. */
export const PERSPECTIVES = [
  'unsaid',
  'surgical',
  'medical',
  'radiation',
  'diagnostic',
  'rehabilitation',
  'primary-care',
  'other',
] as const;
/** One of `PERSPECTIVES`; `unsaid` where it is not known. */
export const Perspective = z.enum(PERSPECTIVES);
export type Perspective = z.infer<typeof Perspective>;

/** One page of a record, counted from 1. */
export const RecordPage = z.object({ recordId: Id, page: z.int().min(1) });
export type RecordPage = z.infer<typeof RecordPage>;

/** What a physician said on one point, with the pages that say it. */
export const Claim = z.object({ text: LongText, sources: z.array(RecordPage).max(50) });
export type Claim = z.infer<typeof Claim>;

const OpinionFields = z.object({
  providerId: Id.nullable(),
  /** The name of the physician, for one who is not in the list of providers. */
  physician: Line,
  specialty: Line,
  perspective: Perspective,
  date: PartialDate.nullable(),
  form: z.enum(['talk', 'report']),
  /** The report. `noteIds`: the notes of the talk. */
  recordIds: z.array(Id).max(200),
  noteIds: z.array(Id).max(200),
  claims: z.partialRecord(ClaimKey, Claim),
  /** The packets handed over and the single records that the physician looked at, as far as the person knows. */
  packetIds: z.array(Id).max(100),
  sawRecordIds: z.array(Id).max(500),
});

/** A new opinion; every field has a default. */
export const OpinionDraft = OpinionFields.extend({
  providerId: OpinionFields.shape.providerId.default(null),
  physician: OpinionFields.shape.physician.default(''),
  specialty: OpinionFields.shape.specialty.default(''),
  perspective: OpinionFields.shape.perspective.default('unsaid'),
  date: OpinionFields.shape.date.default(null),
  form: OpinionFields.shape.form.default('talk'),
  recordIds: OpinionFields.shape.recordIds.default([]),
  noteIds: OpinionFields.shape.noteIds.default([]),
  claims: OpinionFields.shape.claims.default({}),
  packetIds: OpinionFields.shape.packetIds.default([]),
  sawRecordIds: OpinionFields.shape.sawRecordIds.default([]),
});
export type OpinionDraft = z.infer<typeof OpinionDraft>;

/** A change of an opinion. Fields that are left out stay; of `claims` only the given points change. */
export const OpinionChange = OpinionFields.partial();
export type OpinionChange = z.infer<typeof OpinionChange>;

/** What a physician concluded. `position` orders the opinions of a case, the smallest first. */
export const Opinion = OpinionFields.extend({
  id: Id,
  caseId: Id,
  position: z.number(),
  created: Instant,
  removed: Instant.nullable(),
});
export type Opinion = z.infer<typeof Opinion>;

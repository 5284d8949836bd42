import { z } from 'zod';
import { Id, Instant, Line, LongText } from './identity.ts';
import { PartialDate } from './partial-date.ts';

/** What an opinion says, in the order in which it is read; also the rows of the comparison. */
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
export const ClaimKey = z.enum(CLAIM_KEYS);
export type ClaimKey = z.infer<typeof ClaimKey>;

/** From where a physician sees it. */
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
export const Perspective = z.enum(PERSPECTIVES);
export type Perspective = z.infer<typeof Perspective>;

/** A page of a record, from 1. */
export const RecordPage = z.object({ recordId: Id, page: z.int().min(1) });
export type RecordPage = z.infer<typeof RecordPage>;

/** What was said to one point, and the pages on which it stands. */
export const Claim = z.object({ text: LongText, sources: z.array(RecordPage).max(50) });
export type Claim = z.infer<typeof Claim>;

const OpinionFields = z.object({
  providerId: Id.nullable(),
  /** The physician by name, where they are not in the list of physicians. */
  physician: Line,
  specialty: Line,
  perspective: Perspective,
  date: PartialDate.nullable(),
  form: z.enum(['talk', 'report']),
  /** The report, and the notes of the talk. */
  recordIds: z.array(Id).max(200),
  noteIds: z.array(Id).max(200),
  claims: z.partialRecord(ClaimKey, Claim),
  /** Issued packets and single records that they looked at, as far as it is known. */
  packetIds: z.array(Id).max(100),
  sawRecordIds: z.array(Id).max(500),
});

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

/** A change of some of it; what is not given stays. Of the claims only those given change. */
export const OpinionChange = OpinionFields.partial();
export type OpinionChange = z.infer<typeof OpinionChange>;

/** What a physician concluded. `position` orders first, second, third…, small first. */
export const Opinion = OpinionFields.extend({
  id: Id,
  caseId: Id,
  position: z.number(),
  created: Instant,
  removed: Instant.nullable(),
});
export type Opinion = z.infer<typeof Opinion>;

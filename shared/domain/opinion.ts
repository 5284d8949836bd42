import { z } from 'zod';
import { Id, Instant, Line } from './identity.ts';
import { Day, LocalMoment, PartialDate } from './partial-date.ts';

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

const Words = z.string().max(20_000);

/** A page of a record, from 1. */
export const RecordPage = z.object({ recordId: Id, page: z.int().min(1) });
export type RecordPage = z.infer<typeof RecordPage>;

/** What was said to one point, and the pages on which it stands. */
export const Claim = z.object({ text: Words, sources: z.array(RecordPage).max(50) });
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

/** A source that a physician named: a link or reference in words, or a page of a record. */
export const Citation = z.object({ words: Line, link: z.string().trim().max(2000), page: RecordPage.nullable() });
export type Citation = z.infer<typeof Citation>;

const ReplyFields = z.object({
  opinionId: Id,
  /** The claim that it explains; null: the opinion as a whole. */
  claim: ClaimKey.nullable(),
  on: Day.nullable(),
  text: Words,
  citations: z.array(Citation).max(50),
  /** The letter that it answers. */
  letterId: Id.nullable(),
});
export const ReplyDraft = ReplyFields.extend({
  claim: ReplyFields.shape.claim.default(null),
  on: ReplyFields.shape.on.default(null),
  text: ReplyFields.shape.text.default(''),
  citations: ReplyFields.shape.citations.default([]),
  letterId: ReplyFields.shape.letterId.default(null),
});
export type ReplyDraft = z.infer<typeof ReplyDraft>;
export const ReplyChange = ReplyFields.omit({ opinionId: true }).partial();
export type ReplyChange = z.infer<typeof ReplyChange>;

/** What a physician answered when asked for reasoning and evidence. */
export const Reply = ReplyFields.extend({ id: Id, caseId: Id, created: Instant, removed: Instant.nullable() });
export type Reply = z.infer<typeof Reply>;

/** What the person says of a row of two opinions. */
export const VERDICTS = ['agree', 'differ', 'unclear'] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/** Of one row and two opinions, `a` the earlier in order. `texts`: what both said then; who changes one sees that it was judged before. */
export const Judgement = z.object({
  caseId: Id,
  row: ClaimKey,
  a: Id,
  b: Id,
  verdict: Verdict,
  words: Words,
  texts: z.object({ a: z.string(), b: z.string() }),
});
export type Judgement = z.infer<typeof Judgement>;

/** How it goes on where opinions differ; `decide`: straight to the decision. */
export const WAYS = ['third', 'primary-care', 'board', 'decide'] as const;
export const Way = z.enum(WAYS);
export type Way = z.infer<typeof Way>;

const ResolutionFields = z.object({
  way: Way.nullable(),
  /** Who gives the third opinion, reviews it, or which board. */
  providerId: Id.nullable(),
  /** When they are seen. */
  appointment: LocalMoment.nullable(),
  appointmentPlace: Line,
  /** Why this way, in the person's own words. */
  words: Words,
});
/** The way on, one a case. */
export const Resolution = ResolutionFields.extend({ caseId: Id });
export type Resolution = z.infer<typeof Resolution>;
export const ResolutionChange = ResolutionFields.partial();
export type ResolutionChange = z.infer<typeof ResolutionChange>;

export const NO_RESOLUTION: Omit<Resolution, 'caseId'> = {
  way: null,
  providerId: null,
  appointment: null,
  appointmentPlace: '',
  words: '',
};

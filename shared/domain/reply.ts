import { z } from 'zod';
import { Id, Instant, Line, LongText } from './identity.ts';
import { ClaimKey, RecordPage } from './opinion.ts';
import { Day } from './partial-date.ts';

/** A source that a physician named: a reference in words, a link, or a page of a record. */
export const Citation = z.object({ words: Line, link: z.string().trim().max(2000), page: RecordPage.nullable() });
export type Citation = z.infer<typeof Citation>;

const ReplyFields = z.object({
  opinionId: Id,
  /** The point that the reply explains; null: the opinion as a whole. */
  claim: ClaimKey.nullable(),
  on: Day.nullable(),
  text: LongText,
  citations: z.array(Citation).max(50),
  /** The letter that the reply answers; null: none. */
  letterId: Id.nullable(),
});
/** A new reply; every field but the opinion has a default. */
export const ReplyDraft = ReplyFields.extend({
  claim: ReplyFields.shape.claim.default(null),
  on: ReplyFields.shape.on.default(null),
  text: ReplyFields.shape.text.default(''),
  citations: ReplyFields.shape.citations.default([]),
  letterId: ReplyFields.shape.letterId.default(null),
});
export type ReplyDraft = z.infer<typeof ReplyDraft>;
/** A change of a reply. Fields that are left out stay. */
export const ReplyChange = ReplyFields.omit({ opinionId: true }).partial();
export type ReplyChange = z.infer<typeof ReplyChange>;

/** What a physician answered when asked for reasons and evidence. */
export const Reply = ReplyFields.extend({ id: Id, caseId: Id, created: Instant, removed: Instant.nullable() });
export type Reply = z.infer<typeof Reply>;

import { z } from 'zod';
import { Id, Instant, Line, LongText } from './identity.ts';
import { ClaimKey, RecordPage } from './opinion.ts';
import { Day } from './partial-date.ts';

/** A source that a physician named: a link or reference in words, or a page of a record. */
export const Citation = z.object({ words: Line, link: z.string().trim().max(2000), page: RecordPage.nullable() });
export type Citation = z.infer<typeof Citation>;

const ReplyFields = z.object({
  opinionId: Id,
  /** The claim that it explains; null: the opinion as a whole. */
  claim: ClaimKey.nullable(),
  on: Day.nullable(),
  text: LongText,
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

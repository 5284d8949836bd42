import { z } from 'zod';
import { Id, Instant } from './identity.ts';
import { Day } from './partial-date.ts';

export const AUDIENCES = ['second', 'first', 'primary-care', 'insurer', 'other'] as const;
export const Audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof Audience>;
export const AUDIENCE_LABELS: Record<Audience, string> = {
  second: 'Second physician',
  first: 'First physician',
  'primary-care': 'Primary care physician',
  insurer: 'Insurer',
  other: 'Someone else',
};

const QuestionFields = z.object({
  text: z.string().trim().min(1, 'Write the question.').max(1000),
  asked: Audience,
  answer: z.string().max(20_000),
  answered: Day.nullable(),
  /** The note of the talk in which it was answered. */
  noteId: Id.nullable(),
});

export const QuestionDraft = QuestionFields.pick({ text: true, asked: true }).extend({
  asked: QuestionFields.shape.asked.default('second'),
  /** The question of a bank that it was taken from; null: the person's own. */
  source: z.string().max(60).nullable().default(null),
});
export type QuestionDraft = z.infer<typeof QuestionDraft>;
export const QuestionChange = QuestionFields.partial();
export type QuestionChange = z.infer<typeof QuestionChange>;

/** A question of the case, to whom, and what was answered. `position` orders those to one person, small first. */
export const Question = QuestionFields.extend({
  id: Id,
  caseId: Id,
  source: z.string().nullable(),
  position: z.number(),
  created: Instant,
  removed: Instant.nullable(),
});
export type Question = z.infer<typeof Question>;

/** A question of a bank that fits the case and was not taken yet. */
export const ProposedQuestion = z.object({
  /** Names it for good: what was taken once is remembered by it. */
  key: z.string().max(60),
  asked: Audience,
  text: z.string(),
  /** Why it is proposed for this case, in a short phrase. */
  why: z.string(),
});
export type ProposedQuestion = z.infer<typeof ProposedQuestion>;

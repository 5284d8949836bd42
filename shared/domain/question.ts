import { z } from 'zod';
import { Id, Instant } from './identity.ts';
import { Day } from './partial-date.ts';

/** Whom a question is for. */
export const AUDIENCES = ['second', 'first', 'primary-care', 'insurer', 'other'] as const;
export const Audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof Audience>;
/** What each audience is called on the screen. */
export const AUDIENCE_LABELS: Record<Audience, string> = {
  second: 'Second physician',
  first: 'First physician',
  'primary-care': 'Primary care physician',
  insurer: 'Insurer',
  other: 'Someone else',
};

const QuestionFields = z.object({
  text: z.string().trim().min(1, 'Write the question.').max(1000),
  /** Whom the question is for. Stored under this name. */
  asked: Audience,
  answer: z.string().max(20_000),
  answered: Day.nullable(),
  /** The note of the visit at which the question was answered. */
  noteId: Id.nullable(),
});

/** A new question. */
export const QuestionDraft = QuestionFields.pick({ text: true, asked: true }).extend({
  asked: QuestionFields.shape.asked.default('second'),
  /** The key of the proposed question that it was made from; null: the person's own. */
  source: z.string().max(60).nullable().default(null),
});
export type QuestionDraft = z.infer<typeof QuestionDraft>;
/** A change of some fields; the others stay. */
export const QuestionChange = QuestionFields.partial();
export type QuestionChange = z.infer<typeof QuestionChange>;

/** A question of the case, with its answer. `position` orders the questions of one audience, small first. */
export const Question = QuestionFields.extend({
  id: Id,
  caseId: Id,
  source: z.string().nullable(),
  position: z.number(),
  created: Instant,
  removed: Instant.nullable(),
});
export type Question = z.infer<typeof Question>;

/** A question that is proposed for the case and was not taken yet. */
export const ProposedQuestion = z.object({
  /** A stable key: the vault remembers by it which questions were taken. */
  key: z.string().max(60),
  asked: Audience,
  text: z.string(),
  /** Why the question is proposed for this case, in a short phrase. */
  why: z.string(),
});
export type ProposedQuestion = z.infer<typeof ProposedQuestion>;

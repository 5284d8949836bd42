import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Day } from '../domain/partial-date.ts';
import { ProposedQuestion, Question, QuestionChange, QuestionDraft } from '../domain/question.ts';
import { procedure } from './errors.ts';

export const questions = {
  /** By audience, in the order in which to ask them. */
  list: procedure.input(z.object({ caseId: Id })).output(z.array(Question)),
  /** Goes to the end of the questions to the same person. */
  create: procedure.input(z.object({ caseId: Id, draft: QuestionDraft })).output(Question),
  /**
   * A question to somebody else goes to the end of theirs. A first answer without a day gets the day of this computer; an emptied
   * answer loses its day and its note.
   */
  update: procedure.input(z.object({ id: Id, change: QuestionChange })).output(Question),
  /** Moves a question behind another to the same person, or to the front. Returns the new list. */
  move: procedure.input(z.object({ id: Id, after: Id.nullable() })).output(z.array(Question)),
  remove: procedure.input(z.object({ id: Id })).output(z.void()),
  restore: procedure.input(z.object({ id: Id })).output(z.void()),
  /** Questions of the banks that fit the case, without those that were ever added. */
  proposed: procedure.input(z.object({ caseId: Id, today: Day })).output(z.array(ProposedQuestion)),
  /** Adds proposed questions by their keys, in the given order, and skips those added before. Returns the added ones. */
  addProposed: procedure
    .input(z.object({ caseId: Id, keys: z.array(z.string().max(60)).max(200), today: Day }))
    .output(z.array(Question)),
};

import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Day } from '../domain/partial-date.ts';
import { ProposedQuestion, Question, QuestionChange, QuestionDraft } from '../domain/question.ts';
import { call } from './errors.ts';

export const questions = {
  /** By whom they go to, in the order to ask them. */
  list: call.input(z.object({ caseId: Id })).output(z.array(Question)),
  /** At the end of those to the same person. */
  create: call.input(z.object({ caseId: Id, draft: QuestionDraft })).output(Question),
  /**
   * One that goes to someone else stands at the end of theirs. A first answer bears the day of this computer where none is
   * given; one that is emptied loses its day and its talk.
   */
  update: call.input(z.object({ id: Id, change: QuestionChange })).output(Question),
  /** Puts it right after another to the same person, or first, and gives the list as it is then. */
  move: call.input(z.object({ id: Id, after: Id.nullable() })).output(z.array(Question)),
  remove: call.input(z.object({ id: Id })).output(z.void()),
  restore: call.input(z.object({ id: Id })).output(z.void()),
  /** Questions of the banks that fit the case as it stands, without those that were ever taken. */
  proposed: call.input(z.object({ caseId: Id, today: Day })).output(z.array(ProposedQuestion)),
  /** Takes proposed questions by their keys, in the order given; what was taken before is passed over. Gives those taken. */
  addProposed: call
    .input(z.object({ caseId: Id, keys: z.array(z.string().max(60)).max(200), today: Day }))
    .output(z.array(Question)),
};

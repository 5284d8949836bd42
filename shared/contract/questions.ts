import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Question, QuestionChange, QuestionDraft } from '../domain/question.ts';
import { call } from './errors.ts';

export const questions = {
  /** By whom they go to, in the order to ask them. */
  list: call.input(z.object({ caseId: Id })).output(z.array(Question)),
  create: call.input(z.object({ caseId: Id, draft: QuestionDraft })).output(Question),
  update: call.input(z.object({ id: Id, change: QuestionChange })).output(Question),
  remove: call.input(z.object({ id: Id })).output(z.void()),
  restore: call.input(z.object({ id: Id })).output(z.void()),
};

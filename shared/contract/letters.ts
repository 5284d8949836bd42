import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Letter, LetterChange, LetterDraft } from '../domain/letter.ts';
import { call } from './errors.ts';

export const letters = {
  /** Newest first. */
  list: call.input(z.object({ caseId: Id })).output(z.array(Letter)),
  get: call.input(z.object({ id: Id })).output(Letter),
  create: call.input(z.object({ caseId: Id, draft: LetterDraft })).output(Letter),
  update: call.input(z.object({ id: Id, change: LetterChange })).output(Letter),
  remove: call.input(z.object({ id: Id })).output(z.void()),
  restore: call.input(z.object({ id: Id })).output(z.void()),
};

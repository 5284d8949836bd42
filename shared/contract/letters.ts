import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Letter, LetterChange, LetterDraft } from '../domain/letter.ts';
import { procedure } from './errors.ts';

export const letters = {
  /** Newest first. */
  list: procedure.input(z.object({ caseId: Id })).output(z.array(Letter)),
  get: procedure.input(z.object({ id: Id })).output(Letter),
  create: procedure.input(z.object({ caseId: Id, draft: LetterDraft })).output(Letter),
  update: procedure.input(z.object({ id: Id, change: LetterChange })).output(Letter),
  remove: procedure.input(z.object({ id: Id })).output(z.void()),
  restore: procedure.input(z.object({ id: Id })).output(z.void()),
};

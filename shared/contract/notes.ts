import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Note, NoteChange, NoteDraft } from '../domain/note.ts';
import { procedure } from './errors.ts';

export const notes = {
  /** Newest first. */
  list: procedure.input(z.object({ caseId: Id })).output(z.array(Note)),
  create: procedure.input(z.object({ caseId: Id, draft: NoteDraft })).output(Note),
  update: procedure.input(z.object({ id: Id, change: NoteChange })).output(Note),
  remove: procedure.input(z.object({ id: Id })).output(z.void()),
  restore: procedure.input(z.object({ id: Id })).output(z.void()),
};

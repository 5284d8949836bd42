import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Note, NoteChange, NoteDraft } from '../domain/note.ts';
import { call } from './errors.ts';

export const notes = {
  /** Newest first. */
  list: call.input(z.object({ caseId: Id })).output(z.array(Note)),
  create: call.input(z.object({ caseId: Id, draft: NoteDraft })).output(Note),
  update: call.input(z.object({ id: Id, change: NoteChange })).output(Note),
  remove: call.input(z.object({ id: Id })).output(z.void()),
  restore: call.input(z.object({ id: Id })).output(z.void()),
};

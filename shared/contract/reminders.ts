import { z } from 'zod';
import { Reminder, ReminderChange, ReminderDraft } from '../domain/due.ts';
import { Id } from '../domain/identity.ts';
import { procedure } from './errors.ts';

export const reminders = {
  /** Soonest first. */
  list: procedure.input(z.object({ caseId: Id })).output(z.array(Reminder)),
  create: procedure.input(z.object({ caseId: Id, draft: ReminderDraft })).output(Reminder),
  update: procedure.input(z.object({ id: Id, change: ReminderChange })).output(Reminder),
  remove: procedure.input(z.object({ id: Id })).output(z.void()),
  restore: procedure.input(z.object({ id: Id })).output(z.void()),
};

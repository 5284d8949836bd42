import { z } from 'zod';
import { Reminder, ReminderChange, ReminderDraft } from '../domain/due.ts';
import { Id } from '../domain/identity.ts';
import { call } from './errors.ts';

export const reminders = {
  /** Soonest first. */
  list: call.input(z.object({ caseId: Id })).output(z.array(Reminder)),
  create: call.input(z.object({ caseId: Id, draft: ReminderDraft })).output(Reminder),
  update: call.input(z.object({ id: Id, change: ReminderChange })).output(Reminder),
  remove: call.input(z.object({ id: Id })).output(z.void()),
  restore: call.input(z.object({ id: Id })).output(z.void()),
};

import { z } from 'zod';
import { Id, Instant, Line } from './identity.ts';
import { Day } from './partial-date.ts';
import { Task } from './task.ts';

/** Something with a date. `key` names it within its case for good: what is put away is remembered by it. */
export const DueEntry = z.object({
  key: z.string().max(120),
  caseId: Id,
  patient: z.string(),
  on: Day,
  /** Whole days from today; negative: overdue. */
  days: z.int(),
  what: z.string(),
  /** What it follows from, in a sentence; empty: nothing to add. */
  why: z.string(),
  task: Task,
  /** The person's own reminder, by its id: it can be changed and removed. */
  reminderId: Id.nullable(),
});
export type DueEntry = z.infer<typeof DueEntry>;

const ReminderFields = z.object({ on: Day, what: Line.min(1, 'Say what is due.'), done: z.boolean() });
export const ReminderDraft = ReminderFields.omit({ done: true });
export type ReminderDraft = z.infer<typeof ReminderDraft>;
export const ReminderChange = ReminderFields.partial();
export type ReminderChange = z.infer<typeof ReminderChange>;

/** A date of the person's own. */
export const Reminder = ReminderFields.extend({ id: Id, caseId: Id, created: Instant, removed: Instant.nullable() });
export type Reminder = z.infer<typeof Reminder>;

/** What the person dismissed in a case, by the key of the entry or the step: until a day (snoozed), or for good (null). */
export type Dismissals = ReadonlyMap<string, Day | null>;

/** Whether a key is dismissed on a day. */
export function isDismissed(dismissals: Dismissals, key: string, today: Day): boolean {
  const until = dismissals.get(key);
  return until === null || (until !== undefined && until > today);
}

import { z } from 'zod';
import { Id, Instant, Line } from './identity.ts';
import { Day } from './partial-date.ts';
import { Task } from './task.ts';

/** An entry of the due list. `key` is stable within the case: a dismissal is remembered by it. */
export const DueEntry = z.object({
  key: z.string().max(120),
  caseId: Id,
  patient: z.string(),
  on: Day,
  /** Whole days from today. Negative: overdue. */
  days: z.int(),
  what: z.string(),
  /** Why it is due, in a sentence. Empty: nothing to add. */
  why: z.string(),
  task: Task,
  /** The id of the reminder that the entry shows; null: the entry follows from the case. */
  reminderId: Id.nullable(),
});
export type DueEntry = z.infer<typeof DueEntry>;

const ReminderFields = z.object({ on: Day, what: Line.min(1, 'Say what is due.'), done: z.boolean() });
/** A new reminder. */
export const ReminderDraft = ReminderFields.omit({ done: true });
export type ReminderDraft = z.infer<typeof ReminderDraft>;
/** A change of some fields; the others stay. */
export const ReminderChange = ReminderFields.partial();
export type ReminderChange = z.infer<typeof ReminderChange>;

/** A reminder: a date that the person sets. */
export const Reminder = ReminderFields.extend({ id: Id, caseId: Id, created: Instant, removed: Instant.nullable() });
export type Reminder = z.infer<typeof Reminder>;

/** What the person dismissed in a case, by the key of the entry or the step: until a day (snoozed), or for good (null). */
export type Dismissals = ReadonlyMap<string, Day | null>;

/** Whether a key is dismissed on a day. */
export function isDismissed(dismissals: Dismissals, key: string, today: Day): boolean {
  const until = dismissals.get(key);
  return until === null || (until !== undefined && until > today);
}

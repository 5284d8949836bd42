import { z } from 'zod';
import { DueEntry } from '../domain/due.ts';
import { Id } from '../domain/identity.ts';
import { Day } from '../domain/partial-date.ts';
import { Schedule } from '../domain/schedule.ts';
import { call } from './errors.ts';

/** What follows from the dates of cases. `today` is the person's own day. */
export const dates = {
  /** Everything with a date, overdue first: of one case, or of all. */
  due: call.input(z.object({ caseId: Id.nullable(), today: Day })).output(z.array(DueEntry)),
  /** Puts an entry away until a day, or for good; `back` has it shown again. */
  putAway: call
    .input(z.object({ caseId: Id, key: z.string().max(120), until: Day.nullable(), back: z.boolean().default(false) }))
    .output(z.void()),
  /** The backward plan of a case. */
  schedule: call.input(z.object({ caseId: Id, today: Day })).output(Schedule),
  /** The appointment as an iCalendar file (RFC 5545). Throws NOT_FOUND without an appointment. */
  calendar: call.input(z.object({ caseId: Id })).output(z.object({ fileName: z.string(), text: z.string() })),
  /** Saves that file where the person chooses; `download`: this host has no dialog, the page saves it. Throws as `calendar`. */
  saveCalendar: call.input(z.object({ caseId: Id })).output(z.object({ done: z.enum(['saved', 'cancelled', 'download']) })),
};

import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Day } from '../domain/partial-date.ts';
import { Schedule } from '../domain/schedule.ts';
import { procedure } from './errors.ts';

/** The backward plan of a case, and its appointment. `today` is the person's own day. */
export const schedule = {
  /** The backward plan of a case. */
  get: procedure.input(z.object({ caseId: Id, today: Day })).output(Schedule),
  /** The appointment as an iCalendar file (RFC 5545). Throws NOT_FOUND without an appointment. */
  calendar: procedure.input(z.object({ caseId: Id })).output(z.object({ fileName: z.string(), text: z.string() })),
  /** Saves that file where the person chooses; `download`: this host has no dialog, the page saves it. Throws as `calendar`. */
  saveCalendar: procedure.input(z.object({ caseId: Id })).output(z.object({ done: z.enum(['saved', 'cancelled', 'download']) })),
};

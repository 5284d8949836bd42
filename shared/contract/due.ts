import { z } from 'zod';
import { DueEntry } from '../domain/due.ts';
import { Id } from '../domain/identity.ts';
import { Day } from '../domain/partial-date.ts';
import { procedure } from './errors.ts';

/** What is due, by the dates of cases. `today` is the person's own day. */
export const due = {
  /** Everything with a date, overdue first: of one case, or of all. */
  list: procedure.input(z.object({ caseId: Id.nullable(), today: Day })).output(z.array(DueEntry)),
  /** Dismisses an entry until a day, or for good; `restore` shows the entry again. */
  dismiss: procedure
    .input(z.object({ caseId: Id, key: z.string().max(120), until: Day.nullable(), restore: z.boolean().default(false) }))
    .output(z.void()),
};

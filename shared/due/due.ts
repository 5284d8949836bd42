import { daysBetween } from '../dates/days.ts';
import type { DueEntry } from '../domain/due.ts';
import type { Day } from '../domain/partial-date.ts';
import type { Journey } from '../journey/journey.ts';

/** Everything of a case that has a date, soonest first, without what was put away (by key, until a day or for good). */
export function dueOf({ case: of, today, reminders }: Journey, putAway: ReadonlyMap<string, Day | null>): DueEntry[] {
  const entries: Omit<DueEntry, 'caseId' | 'patient' | 'days'>[] = [];
  for (const { id, on, what, done } of reminders)
    if (!done) entries.push({ key: `reminder.${id}`, on, what, place: 'overview', reminderId: id });
  return entries
    .filter(({ key }) => {
      const until = putAway.get(key);
      return until === undefined || (until !== null && until <= today);
    })
    .map((entry) => ({ ...entry, caseId: of.id, patient: of.patient, days: daysBetween(today, entry.on) }))
    .toSorted((a, b) => a.on.localeCompare(b.on));
}

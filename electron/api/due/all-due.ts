import type { DueEntry } from '../../../shared/domain/due.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { dueOf } from '../../../shared/due/due.ts';
import { allJourneys, journeyOf } from '../journey/journey-facts.ts';
import type { Queries } from '../queries.ts';

/** Everything with a date in all cases, overdue first. Nothing is due in an archived case. */
export function allDue(queries: Queries, today: Day): DueEntry[] {
  const dismissals = queries.dismissals.byCase();
  return allJourneys(queries, today)
    .filter((journey) => journey.case.archived === null)
    .flatMap((journey) => dueOf(journey, dismissals.get(journey.case.id) ?? new Map()))
    .toSorted((a, b) => a.on.localeCompare(b.on));
}

/** Everything of one case with a date. An archived case keeps only the person's own reminders. Throws Problem NOT_FOUND. */
export function caseDue(queries: Queries, caseId: string, today: Day): DueEntry[] {
  const patientCase = queries.cases.get(caseId);
  const due = dueOf(journeyOf(queries, patientCase, today), queries.dismissals.of(caseId));
  return patientCase.archived === null ? due : due.filter(({ reminderId }) => reminderId !== null);
}

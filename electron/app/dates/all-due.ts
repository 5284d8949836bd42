import type { DueEntry } from '../../../shared/domain/due.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { dueOf } from '../../../shared/due/due.ts';
import { allJourneys } from '../journey/facts.ts';
import type { Queries } from '../queries.ts';

/** Everything with a date over all cases, overdue first. Of an archived case nothing is due. */
export function allDue(queries: Queries, today: Day): DueEntry[] {
  const putAway = queries.putAway.byCase();
  return allJourneys(queries, today)
    .filter((journey) => journey.case.archived === null)
    .flatMap((journey) => dueOf(journey, putAway.get(journey.case.id) ?? new Map()))
    .toSorted((a, b) => a.on.localeCompare(b.on));
}

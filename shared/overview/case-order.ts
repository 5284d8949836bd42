import type { CaseRow } from '../domain/case.ts';
import { type Day, dayOfMoment } from '../domain/partial-date.ts';

type Ordered = Pick<CaseRow, 'appointment' | 'decided' | 'archived'>;

/** Returns the rank of a case: appointment ahead, no appointment, appointment over, decided, archived. */
function group({ appointment, decided, archived }: Ordered, today: Day): number {
  if (archived !== null) return 4;
  if (decided !== null) return 3;
  if (appointment === null) return 1;
  return dayOfMoment(appointment) >= today ? 0 : 2;
}

/**
 * Sorts cases by how soon they need the person: the next appointment first, then those without one, then those that are over.
 * Decided and archived cases come last. Past dates sort latest first.
 */
export function sortCases<Row extends Ordered>(rows: readonly Row[], today: Day): Row[] {
  const keys = new Map(
    rows.map((row) => [row, [group(row, today), row.archived ?? row.decided ?? row.appointment ?? ''] as const]),
  );
  return rows.toSorted((one, other) => {
    const [rank, day] = keys.get(one) ?? [0, ''];
    const [otherRank, otherDay] = keys.get(other) ?? [0, ''];
    return rank - otherRank || (rank < 2 ? day.localeCompare(otherDay) : otherDay.localeCompare(day));
  });
}

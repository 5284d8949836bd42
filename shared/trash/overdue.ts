import { addDays } from '../dates/days.ts';
import { localDayOf } from '../dates/local-day.ts';
import type { Day } from '../domain/partial-date.ts';
import type { Retention, TrashEntry, TrashItem } from '../domain/trash.ts';

/** What was removed more than `days` days ago. Null: nothing ever is. */
export function overdueItems(entries: readonly TrashEntry[], days: Retention, today: Day): TrashItem[] {
  if (days === null) return [];
  const limit = addDays(today, -days);
  return entries.filter(({ removed }) => removed !== null && localDayOf(removed) < limit).map(({ kind, id }) => ({ kind, id }));
}

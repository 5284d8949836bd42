import { addMonths, monthsBetween } from '../dates/days.ts';
import type { Day, PartialDate } from '../domain/partial-date.ts';
import { formatCount } from '../format/amounts.ts';
import type { RecordEvidence } from './record-evidence.ts';

/** The last day that a partial date can mean: of a month its last day, of a year 31 December. */
function lastDay(date: PartialDate): Day {
  if (date.length === 10) return date;
  return addMonths(date.length === 7 ? `${date}-31` : `${date}-12-31`, 0);
}

/**
 * Why the records of an item may be too old, as a sentence: the newest is older than the look-back, a typical value. Empty: they
 * are not, or one of them has no date.
 */
export function staleMessage(
  evidence: readonly Pick<RecordEvidence, 'title' | 'serviceDate'>[],
  lookBackMonths: number | null,
  today: Day,
): string {
  if (lookBackMonths === null) return '';
  const dated = evidence.flatMap(({ title, serviceDate }) => (serviceDate ? [{ title, day: lastDay(serviceDate) }] : []));
  const newest = dated.toSorted((a, b) => b.day.localeCompare(a.day))[0];
  if (!newest || dated.length < evidence.length || addMonths(newest.day, lookBackMonths) >= today) return '';
  const name = newest.title ? `“${newest.title}”` : evidence.length === 1 ? 'It' : 'The newest';
  return `${name} is ${formatCount(monthsBetween(newest.day, today), 'month')} old; usual: within ${lookBackMonths}.`;
}

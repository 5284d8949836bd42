import { addMonths, monthsBetween } from '../dates/days.ts';
import type { Day, PartialDate } from '../domain/partial-date.ts';
import { formatCount } from '../format/amounts.ts';
import type { RecordEvidence } from './record-evidence.ts';

/** The last day that a date, as far as it is known, can mean: of a month its last day, of a year its end. */
function lastDay(date: PartialDate): Day {
  if (date.length === 10) return date;
  return addMonths(date.length === 7 ? `${date}-31` : `${date}-12-31`, 0);
}

/**
 * Why what is in hand may be too old: the newest record against the usual window, a typical value. Empty: it is not, or it
 * cannot be said, because one of them has no date.
 */
export function staleMessage(
  proofs: readonly Pick<RecordEvidence, 'title' | 'serviceDate'>[],
  lookBackMonths: number | null,
  today: Day,
): string {
  if (lookBackMonths === null) return '';
  const dated = proofs.flatMap(({ title, serviceDate }) => (serviceDate ? [{ title, day: lastDay(serviceDate) }] : []));
  const newest = dated.toSorted((a, b) => b.day.localeCompare(a.day))[0];
  if (!newest || dated.length < proofs.length || addMonths(newest.day, lookBackMonths) >= today) return '';
  const name = newest.title ? `“${newest.title}”` : proofs.length === 1 ? 'It' : 'The newest';
  return `${name} is ${formatCount(monthsBetween(newest.day, today), 'month')} old; usual: within ${lookBackMonths}.`;
}

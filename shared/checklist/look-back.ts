import { addMonths } from '../dates/days.ts';
import type { Day } from '../domain/partial-date.ts';
import type { Evidence } from './evaluate.ts';

/** Whole months from a date, as far as it is known, to a day: a year alone counts from its end, a month from its last day. */
function monthsSince(date: string, today: Day): number {
  const [year = 0, month = 12] = date.split('-').map(Number);
  const [toYear = 0, toMonth = 1] = today.split('-').map(Number);
  const months = toYear * 12 + toMonth - (year * 12 + month);
  return date.length === 10 && addMonths(date, months) > today ? months - 1 : months;
}

/** Why what is in hand may be too old: the newest record against the usual window. Empty: nothing to say, or nothing dated. */
export function staleness(proofs: readonly Pick<Evidence, 'serviceDate'>[], lookBackMonths: number | null, today: Day): string {
  const dates = proofs.flatMap(({ serviceDate }) => serviceDate ?? []);
  if (lookBackMonths === null || dates.length === 0 || dates.length < proofs.length) return '';
  const ages = dates.map((date) => monthsSince(date, today));
  const age = Math.min(...ages);
  if (
    age < lookBackMonths ||
    (age === lookBackMonths && dates.some((date) => date.length < 10 || addMonths(date, lookBackMonths) >= today))
  )
    return '';
  const of = proofs.length === 1 ? 'It is' : 'The newest is';
  return `${of} ${age} months old; usual: within ${lookBackMonths}.`;
}

import type { Day, PartialDate } from '../../shared/domain/partial-date.ts';
import { understandDate } from '../../shared/wording/understand-date.ts';

/** The person's own day, on their calendar. */
export function today(): Day {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The person's own day of a moment in UTC. */
export function dayOf(instant: string): Day {
  const local = new Date(instant);
  return [local.getFullYear(), local.getMonth() + 1, local.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** How the person's country reads 3/12/2024: the United States put the month first. */
const dayFirst =
  new Intl.DateTimeFormat().formatToParts(new Date(2000, 0, 1)).find(({ type }) => type !== 'literal')?.type === 'day';

/** A date as this person writes it; null: not understood. */
export function typedDate(text: string): PartialDate | null {
  return understandDate(text, { dayFirst, today: today() });
}

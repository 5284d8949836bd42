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

/** Why a typed date cannot be kept, or null. An empty text is fine unless the date is needed. */
export function dateTrouble(text: string, options: { wholeDay?: boolean; required?: boolean } = {}): string | null {
  if (text.trim() === '') return options.required ? 'The date is needed.' : null;
  const date = typedDate(text);
  if (!date) return 'This is not read as a date. Write it as 12 Mar 1960.';
  if (options.wholeDay && date.length < 10) return 'The day is needed too. Write it as 12 Mar 1960.';
  return null;
}

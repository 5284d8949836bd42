import { localDay, localMoment } from '../../shared/dates/local-day.ts';
import { type Day, isAfter, type LocalMoment, type PartialDate } from '../../shared/domain/partial-date.ts';
import { parseDate } from '../../shared/format/parse-date.ts';

/** The person's own day, on their calendar. */
export const today = (): Day => localDay();

/** The person's own day and minute, on their wall clock. */
export const now = (): LocalMoment => localMoment();

/** How the person's country reads 3/12/2024: the United States put the month first. */
export const dayFirst =
  new Intl.DateTimeFormat().formatToParts(new Date(2000, 0, 1)).find(({ type }) => type !== 'literal')?.type === 'day';

/** Parses a date as this person writes dates; null: not a date. */
export function typedDate(text: string): PartialDate | null {
  return parseDate(text, { dayFirst, today: today() });
}

/** Returns why a typed date is not valid, or null. An empty text is valid unless a date is required. */
export function dateMessage(
  text: string,
  { example = '12 Mar 2024, or Mar 2024', ...options }: { wholeDay?: boolean; required?: boolean; example?: string } = {},
): string | null {
  if (text.trim() === '') return options.required ? 'The date is needed.' : null;
  const date = typedDate(text);
  if (!date) return `This is not read as a date. Write it as ${example}.`;
  if (options.wholeDay && date.length < 10) return `The day is needed too. Write it as ${example}.`;
  return null;
}

/** Whether a date lies in the past or in the future. */
export type ExpectedTime = 'past' | 'future';

/** Remarks on an unlikely date: a past event in the future, or a future one in the past. */
export function dateRemark(date: PartialDate, expected: ExpectedTime, day = today()): string | null {
  const todayAsPrecise = day.slice(0, date.length);
  const unit = ({ 4: 'year', 7: 'month' } as Record<number, string>)[date.length] ?? 'day';
  if (expected === 'past' && isAfter(date, day)) return `This ${unit} is still to come. Right?`;
  if (expected === 'future' && date < todayAsPrecise) return `This ${unit} has passed.`;
  return null;
}

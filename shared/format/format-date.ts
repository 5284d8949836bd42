import { type Day, dayOfMoment, type LocalMoment, type PartialDate, timeOfMoment } from '../domain/partial-date.ts';
import { formatCount } from './amounts.ts';
import { MONTH_NAMES } from './months.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Year, month and day as numbers; null: not known. */
function partsOf(date: PartialDate | LocalMoment): { year: number; month: number | null; day: number | null } {
  const [year = 0, month = null, day = null] = date.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}

/** A date as far as it is known: "12 Mar 2026", "Mar 2026" or "2026". */
export function formatDate(date: PartialDate): string {
  const { year, month, day } = partsOf(date);
  return [day, month && monthName(month).slice(0, 3), year].filter((part) => part !== null).join(' ');
}

/** A local moment, short: "12 Mar 2026, 10:30"; without a known time "12 Mar 2026". */
export function formatMoment(moment: LocalMoment): string {
  const time = timeOfMoment(moment);
  return formatDate(dayOfMoment(moment)) + (time && `, ${time}`);
}

/** A local moment in full: "Thursday 12 March 2026, 10:30"; without a known time "Thursday 12 March 2026". */
export function formatMomentLong(moment: LocalMoment): string {
  const { year, month, day } = partsOf(moment);
  const time = timeOfMoment(moment);
  const weekday = WEEKDAYS[new Date(`${dayOfMoment(moment)}T00:00Z`).getUTCDay()] ?? '';
  return `${weekday} ${day} ${monthName(month ?? 0)} ${year}${time && `, ${time}`}`;
}

/** The distance to a day that is not past: "today", "tomorrow", "in 13 days". */
export function formatDaysUntil(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** The distance to a due day: "3 days overdue", "today", "tomorrow", "in 13 days". */
export function formatDaysLeft(days: number): string {
  return days < 0 ? `${formatCount(-days, 'day')} overdue` : formatDaysUntil(days);
}

/** The age on a day in whole years; 0 before the birth. In common years 29 February counts as 1 March. */
export function ageOn(born: Day, date: Day): number {
  const birth = partsOf(born);
  const years = partsOf(date).year - birth.year;
  return Math.max(0, date.slice(5) < born.slice(5) ? years - 1 : years);
}

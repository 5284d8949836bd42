import { type Day, dayOfMoment, type LocalMoment, type PartialDate, timeOfMoment } from '../domain/partial-date.ts';
import { formatCount } from './amounts.ts';
import { MONTH_NAMES } from './months.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Of a moment those of its day. */
function partsOf(date: PartialDate | LocalMoment): { year: number; month: number | null; day: number | null } {
  const [year = 0, month = null, day = null] = date.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}

/** A date as far as it is known, unambiguous: "12 Mar 2026", "Mar 2026" or "2026". */
export function formatDate(date: PartialDate): string {
  const { year, month, day } = partsOf(date);
  return [day, month && monthName(month).slice(0, 3), year].filter((part) => part !== null).join(' ');
}

/** A moment on the wall clock, short: "12 Mar 2026, 10:30", or "12 Mar 2026" where no time is known. */
export function formatMoment(moment: LocalMoment): string {
  const time = timeOfMoment(moment);
  return formatDate(dayOfMoment(moment)) + (time && `, ${time}`);
}

/** A moment on the wall clock, in full: "Thursday 12 March 2026, 10:30", without the time where none is known. */
export function formatMomentLong(moment: LocalMoment): string {
  const { year, month, day } = partsOf(moment);
  const time = timeOfMoment(moment);
  const weekday = WEEKDAYS[new Date(`${dayOfMoment(moment)}T00:00Z`).getUTCDay()] ?? '';
  return `${weekday} ${day} ${monthName(month ?? 0)} ${year}${time && `, ${time}`}`;
}

/** How far off a day is that is not over: "today", "tomorrow", "in 13 days". */
export function formatDaysUntil(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** How far off the day is on which something is due: "3 days overdue", "today", "tomorrow", "in 13 days". */
export function formatDaysLeft(days: number): string {
  return days < 0 ? `${formatCount(-days, 'day')} overdue` : formatDaysUntil(days);
}

/** Whole years lived on a day; 0 before the birth. Who was born on 29 February grows older on 1 March in common years. */
export function ageOn(born: Day, date: Day): number {
  const birth = partsOf(born);
  const years = partsOf(date).year - birth.year;
  return Math.max(0, date.slice(5) < born.slice(5) ? years - 1 : years);
}

import type { Day } from '../domain/partial-date.ts';

/**
 * Arithmetic of calendar days. A day is `YYYY-MM-DD` on the person's own calendar. The functions count in UTC, so that neither
 * a time zone nor a change of clocks moves the day.
 */
const DAY_MS = 86_400_000;

const msOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
/** Years have four digits: a day outside them becomes their first or last day. */
const [FIRST_DAY_MS, LAST_DAY_MS] = [msOf('0001-01-01'), msOf('9999-12-31')];
const dayAt = (ms: number): Day => new Date(Math.min(Math.max(ms, FIRST_DAY_MS), LAST_DAY_MS)).toISOString().slice(0, 10);

/** Whole days from one calendar day to another. Negative: into the past. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((msOf(to) - msOf(from)) / DAY_MS);
}

/** The day a number of days later. Negative: earlier. */
export function addDays(day: Day, days: number): Day {
  return dayAt(msOf(day) + days * DAY_MS);
}

/** The same day a number of months later. A shorter month gives its last day: 31 January and one month is 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), ((count % 12) + 12) % 12];
  // Set apart, since Date.UTC takes the years 0 to 99 for those of the 20th century.
  const first = new Date(0).setUTCFullYear(toYear, toMonth, 1);
  const last = new Date(new Date(0).setUTCFullYear(toYear, toMonth + 1, 0)).getUTCDate();
  return dayAt(first + (Math.min(date, last) - 1) * DAY_MS);
}

/**
 * Whole months from one day to a later one. A month is full on the same day of the next month. Where that month is shorter, its
 * last day counts.
 */
export function monthsBetween(from: Day, to: Day): number {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number);
  const months = toYear * 12 + toMonth - (year * 12 + month);
  return addMonths(from, months) > to ? months - 1 : months;
}

/** 0: Monday to 6: Sunday. 1 January 1970 was a Thursday. */
const weekdayOf = (ms: number): number => (((ms / DAY_MS + 3) % 7) + 7) % 7;

/** Saturday or Sunday. Public holidays are not known here. */
export function isWeekend(day: Day): boolean {
  return weekdayOf(msOf(day)) > 4;
}

/** The day, or the Monday after a weekend. */
export function workdayFrom(day: Day): Day {
  const weekday = weekdayOf(msOf(day));
  return weekday > 4 ? addDays(day, 7 - weekday) : day;
}

/** The day, or the Friday before a weekend. */
export function workdayUntil(day: Day): Day {
  const weekday = weekdayOf(msOf(day));
  return weekday > 4 ? addDays(day, 4 - weekday) : day;
}

/** The day a number of working days later. Negative: earlier. 0: the day itself. Public holidays are not known. */
export function addWorkdays(day: Day, workdays: number): Day {
  const step = Math.sign(workdays) * DAY_MS;
  let time = msOf(day);
  for (let left = Math.abs(workdays); left > 0; ) {
    time += step;
    if (weekdayOf(time) < 5) left -= 1;
  }
  return dayAt(time);
}

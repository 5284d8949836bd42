import { z } from 'zod';

/** Whether a day exists in the Gregorian calendar. `month` and `day` count from 1. */
function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A calendar day that exists: `YYYY-MM-DD` (ISO 8601). */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Write the date as year-month-day, for example 2026-03-12.', abort: true })
  .refine((text) => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    return isCalendarDay(year, month, day);
  }, 'This day does not exist in the calendar.');
export type Day = z.infer<typeof Day>;

/** A date as far as it is known: `2024`, `2024-03` or `2024-03-12` (ISO 8601 reduced precision). */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: 'Write the date as year, year-month or year-month-day, for example 2024-03.',
    abort: true,
  })
  .refine((text) => {
    const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
    return isCalendarDay(year, month, day);
  }, 'This date does not exist in the calendar.');
export type PartialDate = z.infer<typeof PartialDate>;

/**
 * Whether a date lies after another, as far as both are known. False where both lie in one month or year that is not known
 * further.
 */
export function isAfter(date: PartialDate, other: PartialDate): boolean {
  return date.slice(0, other.length) > other.slice(0, date.length);
}

/** A day, or a day and a time, on the local wall clock without a time zone: `2026-03-12` or `2026-03-12T10:30`. */
export const LocalMoment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/, {
    error: 'Write the date as year-month-day, with a time if there is one.',
    abort: true,
  })
  .refine((text) => Day.safeParse(text.slice(0, 10)).success, 'This day does not exist in the calendar.');
export type LocalMoment = z.infer<typeof LocalMoment>;

/** The day of a local moment, `YYYY-MM-DD`. */
export function dayOfMoment(moment: LocalMoment): Day;
export function dayOfMoment(moment: LocalMoment | null): Day | null;
export function dayOfMoment(moment: LocalMoment | null): Day | null {
  return moment === null ? null : moment.slice(0, 10);
}

/** The time of a local moment, `10:30`. Empty: no time is known. */
export function timeOfMoment(moment: LocalMoment | null): string {
  return moment?.slice(11) ?? '';
}

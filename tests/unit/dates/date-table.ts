import { today } from '../../../renderer/format/calendar.ts';
import {
  addDays,
  addMonths,
  addWorkdays,
  daysBetween,
  isWeekend,
  workdayFrom,
  workdayUntil,
} from '../../../shared/dates/days.ts';
import { localDay } from '../../../shared/dates/local-day.ts';
import { formatMomentLong } from '../../../shared/format/format-date.ts';

/** A row of the table: description, computed value, expected value. */
type Row = readonly [what: string, is: unknown, should: unknown];

/** A table of date calculations. Weekdays follow the Gregorian calendar: 29 February 2028 is a Tuesday. */
export function rows(): Row[] {
  return [
    // Leap years: every fourth year, except centuries, except every fourth century.
    ['the day after 28 Feb 2028', addDays('2028-02-28', 1), '2028-02-29'],
    ['the day after 29 Feb 2028', addDays('2028-02-29', 1), '2028-03-01'],
    ['the day after 28 Feb 2026', addDays('2026-02-28', 1), '2026-03-01'],
    ['the day after 28 Feb 1900', addDays('1900-02-28', 1), '1900-03-01'],
    ['the day after 28 Feb 2000', addDays('2000-02-28', 1), '2000-02-29'],
    ['the day after 28 Feb 2100', addDays('2100-02-28', 1), '2100-03-01'],
    ['the day before 1 Mar 2100', addDays('2100-03-01', -1), '2100-02-28'],
    ['days of 2028', daysBetween('2028-01-01', '2029-01-01'), 366],
    ['days of 2026', daysBetween('2026-01-01', '2027-01-01'), 365],
    ['days of 1900', daysBetween('1900-01-01', '1901-01-01'), 365],
    ['days of 2000', daysBetween('2000-01-01', '2001-01-01'), 366],
    // Ends of years, and of the representable range.
    ['the day after New Year’s Eve', addDays('2026-12-31', 1), '2027-01-01'],
    ['the day before New Year', addDays('2027-01-01', -1), '2026-12-31'],
    ['30 days after 15 Dec 2027', addDays('2027-12-15', 30), '2028-01-14'],
    ['60 days before 1 Mar 2028', addDays('2028-03-01', -60), '2028-01-01'],
    ['no day lies after the last', addDays('9999-12-31', 1), '9999-12-31'],
    ['the year 50 is not 1950', addMonths('0050-01-31', 1), '0050-02-28'],
    ['from one day to itself', daysBetween('2026-03-02', '2026-03-02'), 0],
    ['back', daysBetween('2026-03-02', '2026-02-27'), -3],
    // Clock changes: New York on 8 Mar and 1 Nov 2026, Lord Howe by half an hour; Apia skipped 30 Dec 2011.
    ['over the hour that is lost', daysBetween('2026-03-07', '2026-03-09'), 2],
    ['over the hour that comes twice', daysBetween('2026-10-31', '2026-11-02'), 2],
    ['the day after the hour is lost', addDays('2026-03-08', 1), '2026-03-09'],
    ['the day that Apia skipped', addDays('2011-12-29', 1), '2011-12-30'],
    // Months of different lengths.
    ['a month after 31 Jan 2026', addMonths('2026-01-31', 1), '2026-02-28'],
    ['a month after 31 Jan 2028', addMonths('2028-01-31', 1), '2028-02-29'],
    ['a month before 31 Mar 2100', addMonths('2100-03-31', -1), '2100-02-28'],
    ['a year after 29 Feb 2028', addMonths('2028-02-29', 12), '2029-02-28'],
    ['four years after 29 Feb 2028', addMonths('2028-02-29', 48), '2032-02-29'],
    ['two months after 31 Dec 2026', addMonths('2026-12-31', 2), '2027-02-28'],
    ['24 months before 15 Jan 2026', addMonths('2026-01-15', -24), '2024-01-15'],
    ['13 months before 31 Mar 2028', addMonths('2028-03-31', -13), '2027-02-28'],
    // Weekends.
    ['29 Feb 2028, a Tuesday', isWeekend('2028-02-29'), false],
    ['Saturday 28 Nov 2026', isWeekend('2026-11-28'), true],
    ['Sunday 1 Mar 2026', isWeekend('2026-03-01'), true],
    ['Monday 1 Jan 1900', isWeekend('1900-01-01'), false],
    ['Friday 1 Jan 2100', isWeekend('2100-01-01'), false],
    ['from a Saturday to Monday', workdayFrom('2026-02-28'), '2026-03-02'],
    ['from a Sunday to Monday', workdayFrom('2026-03-01'), '2026-03-02'],
    ['a Friday stays', workdayFrom('2026-02-27'), '2026-02-27'],
    ['until a Saturday: Friday', workdayUntil('2026-02-28'), '2026-02-27'],
    ['until a Sunday: Friday', workdayUntil('2026-03-01'), '2026-02-27'],
    ['over the end of a year', workdayFrom('2028-01-01'), '2028-01-03'],
    // Working days.
    ['one after a Friday', addWorkdays('2026-02-27', 1), '2026-03-02'],
    ['one after a Saturday', addWorkdays('2026-02-28', 1), '2026-03-02'],
    ['five after a Wednesday', addWorkdays('2026-03-04', 5), '2026-03-11'],
    ['seven before a Monday', addWorkdays('2026-03-30', -7), '2026-03-19'],
    ['one before a Monday', addWorkdays('2026-03-02', -1), '2026-02-27'],
    ['one before a Sunday', addWorkdays('2026-03-01', -1), '2026-02-27'],
    ['three after 28 Feb 2028, a leap year', addWorkdays('2028-02-28', 3), '2028-03-02'],
    ['two before 3 Jan 2028, over the year', addWorkdays('2028-01-03', -2), '2027-12-30'],
    ['none on a Sunday: the day itself', addWorkdays('2026-03-01', 0), '2026-03-01'],
    // Formatted days, and today.
    ['the name of the day', formatMomentLong('2028-02-29T00:30'), 'Tuesday 29 February 2028, 00:30'],
    ['window and terminal live on the same day', today(), localDay()],
  ];
}

/** The local day of an instant in the time zone of this process. */
export const dayHere = (instant: string) => localDay(new Date(instant));

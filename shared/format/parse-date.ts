import { type Day, PartialDate } from '../domain/partial-date.ts';
import { MONTH_NAMES } from './months.ts';

const MONTHS = MONTH_NAMES.map((name) => name.toLowerCase());

/** The month that a lower-case word names, from 1: "mar", "sept", "march"; null: none. */
function monthOf(word: string): number | null {
  const index = MONTHS.findIndex((name) => word.startsWith(name.slice(0, 3)) && (name.startsWith(word) || word === 'sept'));
  return index < 0 ? null : index + 1;
}

/** A year of four digits, or of two: then of the hundred years that end with next year. Null: no year. */
function yearOf(text: string, today: Day): number | null {
  if (/^\d{4}$/.test(text)) return Number(text);
  if (!/^\d{2}$/.test(text)) return null;
  const latest = Number(today.slice(0, 4)) + 1;
  const year = latest - (latest % 100) + Number(text);
  return year > latest ? year - 100 : year;
}

function toPartialDate(year: number | null, month?: number, day?: number): PartialDate | null {
  if (year === null) return null;
  const digits = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  const read = PartialDate.safeParse([String(year).padStart(4, '0'), ...digits].join('-'));
  return read.success ? read.data : null;
}

/** A date of numbers only: `2024`, `3 2024`, `2024 3`, `2024 3 12`, or `3 12 2024` in the order of the country. */
function fromNumbers(numbers: string[], dayFirst: boolean, today: Day): PartialDate | null {
  const [a = '', b = '', c = ''] = numbers;
  if (numbers.length === 1) return /^\d{4}$/.test(a) ? toPartialDate(Number(a)) : null;
  if (numbers.length === 2) {
    return /^\d{4}$/.test(a) ? toPartialDate(Number(a), Number(b)) : toPartialDate(yearOf(b, today), Number(a));
  }
  if (numbers.length !== 3) return null;
  if (/^\d{4}$/.test(a)) return toPartialDate(Number(a), Number(b), Number(c));
  const year = yearOf(c, today);
  const [first, second] = [Number(a), Number(b)];
  // A number above 12 can only be the day, in every country.
  const dayIsFirst = first > 12 || (dayFirst && second <= 12);
  return dayIsFirst ? toPartialDate(year, second, first) : toPartialDate(year, first, second);
}

/**
 * Parses a date as people write it, as far as it is known: "2024", "3/2024", "12 mar 2024", "March 12th, 2024", "12.3.24".
 * `dayFirst`: the country reads 3/12/2024 as 3 December; with dots the day is always first. Null: not a date.
 */
export function parseDate(text: string, { dayFirst, today }: { dayFirst: boolean; today: Day }): PartialDate | null {
  const words = text.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  const kept = words.filter((word) => !['st', 'nd', 'rd', 'th', 'of', 'the'].includes(word));
  const months = kept.map(monthOf).filter((month) => month !== null);
  const numbers = kept.filter((word) => /^\d+$/.test(word));
  if (numbers.length + months.length !== kept.length || months.length > 1) return null;
  const [month] = months;
  if (month === undefined) return fromNumbers(numbers, dayFirst || /\d\.\s*\d/.test(text), today);
  const [a = '', b = ''] = numbers;
  // "12 mar" may be a day of a year not said.
  if (numbers.length === 1) return Number(a) > 31 ? toPartialDate(yearOf(a, today), month) : null;
  if (numbers.length !== 2) return null;
  return /^\d{4}$/.test(a) ? toPartialDate(Number(a), month, Number(b)) : toPartialDate(yearOf(b, today), month, Number(a));
}

import type { Day, PartialDate } from '../domain/partial-date.ts';
import { understandDate } from '../wording/understand-date.ts';

/** Labels of the day on which a thing was done, then of the day it was written down; the first group that is there decides. */
const LABELS: readonly string[][] = [
  ['date of service', 'service date', 'dos'],
  ['date of exam', 'date of examination', 'exam date', 'examination date', 'examination', 'exam', 'study date', 'date of study'],
  ['date collected', 'collection date', 'date of collection', 'collected', 'specimen collected'],
  ['recorded', 'performed', 'date performed', 'test date', 'date of test'],
  ['date of procedure', 'procedure date', 'date of surgery', 'surgery date', 'date of operation', 'operation date'],
  ['date of visit', 'visit date', 'visit', 'encounter date', 'date of encounter', 'date of consultation', 'seen'],
  ['discharge date', 'date of discharge', 'discharged'],
  ['arrived', 'arrival date', 'date of arrival'],
  ['date'],
  ['reported', 'report date', 'date of report', 'date reported', 'as of'],
];

/** `3/12/2026`, `2026-03-12`, `12 Mar 2026`, `March 12, 2026`. */
const DATE = [
  String.raw`\d{4}-\d{1,2}-\d{1,2}`,
  String.raw`\d{1,2}(?<mark>[/.-])\d{1,2}\k<mark>(?:\d{4}|\d{2})`,
  String.raw`\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}`,
  String.raw`\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}`,
].join('|');

/** Before a label these make it another day's: "next visit", "last exam", "birth date". */
const NOT_AFTER =
  /\b(next|follow-?up|future|scheduled|planned|last|previous|prior|earlier|birth|due|print(ed)?|expiration|expiry)[ :]*$/;

/** Covers more than one day. */
const PERIOD = /^(period|date range|dates of (service|treatment|stay))\b/im;

/** Two digits of a year are of the hundred years up to this day; no record is older than the person. */
const LATEST: Day = '2058-12-31';

/** A date and the label, as found, that it stands beside. */
export interface LabelledDate {
  date: PartialDate;
  label: string;
}

/**
 * The day of the service that a document states in so many words: a date that stands directly behind a known label.
 * None when the document states several, writes days first where that cannot be told, or the date is not after birth.
 */
export function proposeDate(text: string, born: Day): LabelledDate | null {
  if (writesDaysFirst(text) || PERIOD.test(text)) return null;
  for (const group of LABELS) {
    const found = group.flatMap((label) => beside(text, label)).filter(({ date }) => date > born);
    const [first] = found;
    if (first) return found.every(({ date }) => date === first.date) ? first : null;
  }
  return null;
}

function beside(text: string, label: string): LabelledDate[] {
  // "Date" alone is too common a word: only at the start of a line. Others may follow anything but a word that turns them.
  const start = label === 'date' ? '(?<=^)' : String.raw`(?<![\p{L}\p{N}-])`;
  // The value follows on the line, or stands alone on the next when the label stands alone on its own.
  const gap = '(?: ?[:–-] ?| (?:on )?)';
  const sameLine = new RegExp(
    `${start}(${label})${gap}(?:\\p{L}{3,9},? )?(${DATE})(?![\\d/])(?! ?(?:to|through|–|-) ?[\\p{L}\\d])`,
    'gimu',
  );
  const nextLine = new RegExp(`^(${label}) ?:?\\n(${DATE})(?: \\d{1,2}:\\d\\d.*)?$`, 'gimu');
  const dates: LabelledDate[] = [];
  for (const pattern of [sameLine, nextLine]) {
    for (const match of text.matchAll(pattern)) {
      const [, words = '', written = ''] = match;
      const before = text.slice(Math.max(0, match.index - 20), match.index).toLowerCase();
      if (NOT_AFTER.test(before)) continue;
      const date = understood(written);
      if (date) dates.push({ date, label: words });
    }
  }
  return dates;
}

function understood(written: string): PartialDate | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\./.exec(written);
  if (dotted && Number(dotted[1]) <= 12 && Number(dotted[2]) <= 12) return null;
  return understandDate(written, { dayFirst: false, today: LATEST });
}

/** Whether some date of the document has its day first, so that 3/12/2026 may be either. */
function writesDaysFirst(text: string): boolean {
  return [...text.matchAll(/(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?![\d/])/g)].some(
    ([, first, second]) => Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12,
  );
}

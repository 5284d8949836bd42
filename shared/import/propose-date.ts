import type { Day, PartialDate } from '../domain/partial-date.ts';
import { parseDate } from '../format/parse-date.ts';

/** Labels of dates: first of the service, then of the report. The first group that a document has decides. */
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

/** `3/12/2026`, `2026-03-12`, `12 Mar 2026`, `March 12, 2026`; not one end of a period. */
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?:${[
    String.raw`\d{4}-\d{1,2}-\d{1,2}`,
    String.raw`\d{1,2}(?<mark>[/.-])\d{1,2}\k<mark>(?:\d{4}|\d{2})`,
    String.raw`\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}`,
    String.raw`\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}`,
  ].join('|')})(?![\\d/])(?! ?(?:to|through|–|-) ?[\\p{L}\\d])`,
  'giu',
);

const ANY_LABEL = LABELS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|');
/** A label right before a date, on its line: "Collected: ", "Seen on Thursday, ". */
const BESIDE = new RegExp(
  String.raw`(?<before>^|\n|[^\p{L}\p{N}-])(?<label>${ANY_LABEL})(?: ?[:–-] ?| )(?:on )?(?:\p{L}{3,9}, )?$`,
  'iu',
);
/** A label alone on the line above. */
const ABOVE = new RegExp(String.raw`(?<before>^|\n)(?<label>${ANY_LABEL}) ?:?\n$`, 'iu');
/** How far before a date its label can begin, characters. */
const SEARCH_LENGTH = 60;

/** Words before a label that make it another day: "next visit", "last exam", "birth date". */
const NOT_AFTER =
  /\b(next|follow-?up|future|scheduled|planned|last|previous|prior|earlier|birth|due|print(ed)?|expiration|expiry)[ :]*$/;

/** Covers more than one day. */
const PERIOD = /^(period|date range|dates of (service|treatment|stay))\b/im;

/** A year of two digits lies in the hundred years up to this day. */
const LATEST: Day = '2058-12-31';

/** A date and its label, as found. */
interface LabelledDate {
  date: PartialDate;
  label: string;
}

/**
 * The service date that a document states: a date right behind a known label. None where the document states several dates,
 * where day and month are ambiguous, or where the date is before birth.
 */
export function proposeDate(text: string, born: Day): LabelledDate | null {
  if (writesDaysFirst(text) || PERIOD.test(text)) return null;
  const labelled = [...text.matchAll(DATE)].flatMap((match) => {
    const label = labelOf(text, match.index, match.index + match[0].length);
    const date = label === null ? null : parseLabelled(match[0]);
    return label !== null && date !== null && date > born ? [{ date, label }] : [];
  });
  for (const group of LABELS) {
    const found = labelled.filter(({ label }) => group.includes(label.toLowerCase()));
    const [first] = found;
    if (first) return found.every(({ date }) => date === first.date) ? first : null;
  }
  return null;
}

/** The label of the date that stands in `text` from `start` to `end`. */
function labelOf(text: string, start: number, end: number): string | null {
  const before = text.slice(Math.max(0, start - SEARCH_LENGTH), start);
  const isAlone = /^(?: \d{1,2}:\d\d[^\n]{0,20})?(?:\n|$)/.test(text.slice(end, end + 30));
  const found = BESIDE.exec(before) ?? (isAlone ? ABOVE.exec(before) : null);
  const { label = '', before: mark = '' } = found?.groups ?? {};
  if (!found) return null;
  // "Date" alone is too common a word: only at the start of a line.
  const startsLine = mark === '\n' || start - before.length + found.index === 0;
  if (label.toLowerCase() === 'date' && !startsLine) return null;
  return NOT_AFTER.test(before.slice(0, found.index + mark.length).toLowerCase()) ? null : label;
}

function parseLabelled(written: string): PartialDate | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\./.exec(written);
  if (dotted && Number(dotted[1]) <= 12 && Number(dotted[2]) <= 12) return null;
  return parseDate(written, { dayFirst: false, today: LATEST });
}

/** Whether some date of the document has its day first, so that 3/12/2026 may be either. */
function writesDaysFirst(text: string): boolean {
  return [...text.matchAll(/(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?![\d/])/g)].some(
    ([, first, second]) => Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12,
  );
}

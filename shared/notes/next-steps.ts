import { TIMESTAMP } from '../domain/note.ts';
import { Day } from '../domain/partial-date.ts';
import { SHORT_MONTH_NAMES } from '../format/months.ts';
import { parseDate } from '../format/parse-date.ts';

/** A line of the next steps with a day in the future. */
interface DatedStep {
  what: string;
  on: Day;
}

const MONTH = String.raw`(?:${SHORT_MONTH_NAMES.join('|')})\p{L}{0,6}\.?`;
/** Ways to write a day: `2026-03-12`, `3/12/2026`, `12 March 2026`, `March 12, 2026`, and both without the year. */
const WRITTEN_DAY = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?:${[
    String.raw`\d{4}-\d{1,2}-\d{1,2}`,
    String.raw`\d{1,2}(?<mark>[/.-])\d{1,2}\k<mark>(?:\d{4}|\d{2})`,
    String.raw`\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},?(?: \d{4})?`,
    String.raw`${MONTH} \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?`,
  ].join('|')})(?![\\p{N}/])`,
  'giu',
);

/** Longest text of a reminder, characters. */
const MAX_LENGTH = 300;

/**
 * The lines that name a day from today on, each with its first such day, as texts of reminders. A day without a year is the
 * next one. `dayFirst`: the country reads 3/12/2026 as 3 December.
 */
export function datedSteps(text: string, reading: { dayFirst: boolean; today: Day }): DatedStep[] {
  return text.split('\n').flatMap((line) => {
    const what = line
      .trim()
      .replace(TIMESTAMP, '')
      .replace(/^[-–•*] */, '')
      .slice(0, MAX_LENGTH);
    const days = [...what.matchAll(WRITTEN_DAY)].map(([written]) => parseDay(written, reading));
    const on = days.find((day) => day !== null && day >= reading.today);
    return on ? [{ what, on }] : [];
  });
}

function parseDay(written: string, { dayFirst, today }: { dayFirst: boolean; today: Day }): Day | null {
  const parse = (text: string) => {
    const { data } = Day.safeParse(parseDate(text, { dayFirst, today }));
    return data ?? null;
  };
  const text = parse(written);
  if (text || !/\p{L}{3}/u.test(written) || /\d{4}/.test(written)) return text;
  const year = Number(today.slice(0, 4));
  return [year, year + 1].map((next) => parse(`${written} ${next}`)).find((day) => day !== null && day >= today) ?? null;
}

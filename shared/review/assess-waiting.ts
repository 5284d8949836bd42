import { addDays, addWorkdays, daysBetween, isWeekend, workdayFrom, workdayUntil } from '../dates/days.ts';
import type { Case } from '../domain/case.ts';
import type { Day } from '../domain/partial-date.ts';
import type { Review } from '../domain/review.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate, formatMomentLong } from '../format/format-date.ts';

/**
 * How soon the opinion is needed. `unknown`: no physician said it. `short`: review and decision need all of the time. `passed`.
 */
export interface Waiting {
  state: 'unknown' | 'enough' | 'short' | 'passed';
  /** Days from today. Negative: past. Null: not known. */
  daysLeft: number | null;
  words: string;
}

interface WaitingFacts {
  case: Pick<Case, 'safeUntil' | 'reviewDays' | 'decideDays'>;
  review: Pick<Review, 'gate'>;
  today: Day;
}

/** Whether review and decision, begun today, end after the day until which it is safe to wait. */
function isShort({ reviewDays, decideDays }: WaitingFacts['case'], today: Day, safeUntil: Day): boolean {
  return addDays(addWorkdays(today, reviewDays), decideDays) > safeUntil;
}

function fromToday(days: number): string {
  if (days === 0) return 'That is today.';
  return days === 1 ? 'That is tomorrow.' : `That is ${days} days from today.`;
}

/** The note on weekends: offices and physicians answer on working days. */
function weekendNote(today: Day, safeUntil: Day | null): string[] {
  const sentences = [];
  const last = safeUntil && workdayUntil(safeUntil);
  if (safeUntil && last && last !== safeUntil && last >= today)
    sentences.push(`It falls on a weekend: the last working day before it is ${formatMomentLong(last)}.`);
  if (isWeekend(today)) sentences.push(`Offices open again on ${formatMomentLong(workdayFrom(today))}.`);
  return sentences;
}

/** How soon the second opinion is needed, by the day until which it is safe to wait. */
export function assessWaiting({ case: patientCase, review, today }: WaitingFacts): Waiting {
  const { safeUntil, reviewDays, decideDays } = patientCase;
  if (safeUntil === null) {
    const ask = 'Ask your first physician: “How long can I safely wait?”';
    const text =
      review.gate === 'can-wait'
        ? [`You can wait, but until when is not noted yet. ${ask}`, 'The whole plan counts back from that day.']
        : [
            `Nobody has said yet how long it is safe to wait. ${ask}`,
            'Until you know, do not put off a treatment that is already planned.',
          ];
    return { state: 'unknown', daysLeft: null, words: [...text, ...weekendNote(today, null)].join(' ') };
  }
  const daysLeft = daysBetween(today, safeUntil);
  if (daysLeft < 0) {
    const daysAgo = daysLeft === -1 ? 'yesterday' : `${-daysLeft} days ago`;
    const call = isWeekend(today)
      ? 'Call today; at the weekend the physician on call answers.'
      : 'Call your first physician today.';
    const words = `It was safe to wait until ${formatDate(safeUntil)}; that day has passed (${daysAgo}). ${call} Ask how long you can wait now.`;
    return { state: 'passed', daysLeft, words };
  }
  const until = [
    `It is safe to wait until ${formatMomentLong(safeUntil)}. ${fromToday(daysLeft)}`,
    ...weekendNote(today, safeUntil),
  ];
  if (!isShort(patientCase, today, safeUntil)) return { state: 'enough', daysLeft, words: until.join(' ') };
  const short = `That is short: the review takes about ${formatCount(reviewDays, 'working day')} once the records are there, and ${formatCount(decideDays, 'day')} ${decideDays === 1 ? 'is' : 'are'} set aside to decide. Tell every office the date, and ask the second physician for an early or remote review.`;
  return { state: 'short', daysLeft, words: [...until, short].join(' ') };
}

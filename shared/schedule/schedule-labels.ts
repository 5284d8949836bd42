import type { Day } from '../domain/partial-date.ts';
import type { Schedule, ScheduledItem } from '../domain/schedule.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';

interface ItemStatus {
  /** The word to see first; empty: all is well. */
  badge: string;
  text: string;
}

/** A date that is never broken over two lines. */
const unbrokenDate = (day: Day) => formatDate(day).replaceAll(' ', '\u00a0');
const arrivalLabel = (expected: Day | null) => (expected ? `here by ${unbrokenDate(expected)}` : '');

function requestedStatus({ asked, expected, spare }: ScheduledItem): ItemStatus {
  const requestedText = asked ? `Asked ${unbrokenDate(asked)}` : '';
  if (expected === null) return { badge: 'overdue', text: requestedText };
  const badge = spare !== null && spare < 0 ? `${formatCount(-spare, 'day')} too late` : '';
  return { badge, text: `${requestedText}, ${arrivalLabel(expected)}` };
}

/** Describes the status of a scheduled item without the chart. */
export function itemStatus(item: ScheduledItem, { readyBy }: Pick<Schedule, 'readyBy'>): ItemStatus {
  const { state, holder, askBy, asked, expected } = item;
  if (state === 'in-hand') return { badge: '', text: 'In hand' };
  if (holder === 'patient')
    return { badge: state === 'late' ? 'late' : '', text: readyBy ? `Yours, by ${unbrokenDate(readyBy)}` : 'Yours' };
  if (state === 'too-late') {
    const text = [asked ? `Asked ${unbrokenDate(asked)}` : 'If asked today', arrivalLabel(expected)].filter(Boolean).join(', ');
    return { badge: 'too late', text: text };
  }
  if (asked !== null) return requestedStatus(item);
  if (state === 'late') return { badge: 'ask today', text: expected ? `If asked today, ${arrivalLabel(expected)}` : '' };
  if (askBy) return { badge: '', text: `Ask by ${unbrokenDate(askBy)}` };
  return { badge: '', text: expected ? `If asked today, ${arrivalLabel(expected)}` : 'No usual wait is known' };
}

/** Returns the key days of a schedule in their order. `line` is the style of the line in the chart. */
export function keyDays(
  { goal, readyBy, stretches, passed }: Schedule,
  { today, safeUntil, appointment }: { today: Day; safeUntil: Day | null; appointment: Day | null },
): { name: string; on: Day; line: 'today' | 'ready' | 'goal' | 'decided' }[] {
  if (goal === null || passed) return [];
  const review = stretches.find(({ what }) => what === 'Review');
  const decided = stretches.find(({ what }) => what === 'Decide');
  const days = [
    { name: 'Today', on: today, line: 'today' as const },
    ...(readyBy ? [{ name: 'Records there by', on: readyBy, line: 'ready' as const }] : []),
    ...(goal.from === 'safe' && review ? [{ name: 'Opinion by', on: review.to, line: 'decided' as const }] : []),
    ...(appointment ? [{ name: 'Appointment', on: appointment, line: 'goal' as const }] : []),
    ...(goal.from === 'appointment' && decided ? [{ name: 'Decision', on: decided.to, line: 'decided' as const }] : []),
    ...(safeUntil ? [{ name: 'Safe to wait until', on: safeUntil, line: 'goal' as const }] : []),
  ];
  return days.toSorted((a, b) => a.on.localeCompare(b.on));
}

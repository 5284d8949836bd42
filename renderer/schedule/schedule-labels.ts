import type { Day } from '../../shared/domain/partial-date.ts';
import type { Schedule, ScheduledItem } from '../../shared/domain/schedule.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { formatDate } from '../../shared/format/format-date.ts';

interface Standing {
  /** The word that must be seen first; empty: nothing is off. */
  badge: string;
  words: string;
}

/** A date that is never broken over two lines. */
const shown = (day: Day) => formatDate(day).replaceAll(' ', '\u00a0');
const hereBy = (expected: Day | null) => (expected ? `here by ${shown(expected)}` : '');

function askedWords({ asked, expected, spare }: ScheduledItem): Standing {
  const since = asked ? `Asked ${shown(asked)}` : '';
  if (expected === null) return { badge: 'overdue', words: since };
  const badge = spare !== null && spare < 0 ? `${formatCount(-spare, 'day')} too late` : '';
  return { badge, words: `${since}, ${hereBy(expected)}` };
}

/** How an item of the plan stands, in words that need no chart. */
export function standingOf(item: ScheduledItem, { readyBy }: Pick<Schedule, 'readyBy'>): Standing {
  const { state, holder, askBy, asked, expected } = item;
  if (state === 'in-hand') return { badge: '', words: 'In hand' };
  if (holder === 'patient')
    return { badge: state === 'late' ? 'late' : '', words: readyBy ? `Yours, by ${shown(readyBy)}` : 'Yours' };
  if (state === 'too-late') {
    const words = [asked ? `Asked ${shown(asked)}` : 'If asked today', hereBy(expected)].filter(Boolean).join(', ');
    return { badge: 'too late', words };
  }
  if (asked !== null) return askedWords(item);
  if (state === 'late') return { badge: 'ask today', words: expected ? `If asked today, ${hereBy(expected)}` : '' };
  if (askBy) return { badge: '', words: `Ask by ${shown(askBy)}` };
  return { badge: '', words: expected ? `If asked today, ${hereBy(expected)}` : 'No usual wait is known' };
}

/** The days that a plan turns on, in their order: where it begins, ends, and what lies between. `line`: how the chart draws it. */
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

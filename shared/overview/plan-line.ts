import { formatDate } from '../format/format-date.ts';
import type { CaseStatus } from './case-status.ts';

/**
 * Returns the plan in a line: when the records are needed, for which day, and which takes longest. Empty: nothing to plan, or an
 * emergency.
 */
export function planLine({
  schedule,
  today,
  review,
  phase,
}: Pick<CaseStatus, 'schedule' | 'today' | 'review' | 'phase'>): string {
  const { goal, passed, readyBy, items, blocks } = schedule;
  const open = items.some(({ must, condition, state }) => must && condition === '' && state !== 'in-hand');
  if (phase !== 'prepare' || review.gate === 'emergency' || goal === null || passed || readyBy === null || !open) return '';
  const goalText = goal.from === 'safe' ? `to decide by ${formatDate(goal.on)}` : `for the appointment on ${formatDate(goal.on)}`;
  const needed = `The records ${readyBy < today ? 'were' : 'are'} needed by ${formatDate(readyBy)}, ${goalText}.`;
  const longest = items.find(({ key }) => key === blocks)?.name;
  return longest === undefined ? needed : `${needed} What takes longest: ${longest}.`;
}

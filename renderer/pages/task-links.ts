import type { DueEntry } from '../../shared/domain/due.ts';
import type { Task } from '../../shared/domain/task.ts';
import { pagePath } from './pages.ts';

/** The page on which each task is done. */
export const TASK_LINKS = {
  'overview.open': { to: pagePath('overview') },
  'case.enter-appointment': { to: pagePath('editCase'), hash: 'appointmentDate' },
  'case.archive': { to: pagePath('editCase'), hash: 'archive' },
  'review.answer': { to: pagePath('review') },
  'review.enter-safe-until': { to: pagePath('review') },
  'records.open': { to: pagePath('records') },
  'records.review': { to: pagePath('records'), search: { show: 'review' } },
  'records.unlock': { to: pagePath('records'), search: { show: 'locked' } },
  'requests.open': { to: pagePath('requests') },
  'schedule.open': { to: pagePath('schedule') },
  'letters.open': { to: pagePath('letters') },
  'letters.write-first': { to: pagePath('letters') },
  'custody.open': { to: pagePath('custody') },
  'providers.open': { to: pagePath('providers') },
  'providers.compare': { to: pagePath('candidateComparison') },
  'insurance.open': { to: pagePath('insurance') },
  'questions.open': { to: pagePath('questions') },
  'notes.open': { to: pagePath('notes') },
  'packets.open': { to: pagePath('packets') },
  'ledger.open': { to: pagePath('ledger') },
  'opinions.open': { to: pagePath('opinions') },
  'comparison.open': { to: pagePath('comparison') },
  'resolution.open': { to: pagePath('resolution') },
  'resolution.enter-appointment': { to: pagePath('resolution'), search: { step: 'choose' }, hash: 'way-appointment' },
  'resolution.hand-over-packet': { to: pagePath('resolution'), search: { step: 'choose' }, hash: 'way-packet' },
  'decision.open': { to: pagePath('decision') },
  'decision.weigh': { to: pagePath('decision'), hash: 'marks' },
  'decision.plan': { to: pagePath('decision'), hash: 'plan' },
  'decision.decide': { to: pagePath('decision'), hash: 'decide' },
} as const satisfies Record<Task, { to: string; search?: object; hash?: string }>;

/** The page on which something due is done: the request is open there. */
export function dueLink({ key, task }: Pick<DueEntry, 'key' | 'task'>) {
  const [kind, id] = key.split('.');
  if (kind === 'request' && id) return { to: TASK_LINKS['requests.open'].to, search: { open: id } } as const;
  return TASK_LINKS[task];
}

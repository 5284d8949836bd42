import type { DueEntry } from '../../shared/domain/due.ts';
import type { Task } from '../../shared/domain/task.ts';

/** The page on which each task is done. */
export const TASK_LINKS = {
  'overview.open': { to: '/cases/$caseId' },
  'case.enter-appointment': { to: '/cases/$caseId/edit', hash: 'appointmentDate' },
  'case.archive': { to: '/cases/$caseId/edit', hash: 'rests' },
  'review.answer': { to: '/cases/$caseId/review' },
  'review.enter-safe-until': { to: '/cases/$caseId/review' },
  'records.open': { to: '/cases/$caseId/records' },
  'records.review': { to: '/cases/$caseId/records', search: { show: 'review' } },
  'records.unlock': { to: '/cases/$caseId/records', search: { show: 'locked' } },
  'requests.open': { to: '/cases/$caseId/requests' },
  'schedule.open': { to: '/cases/$caseId/schedule' },
  'letters.open': { to: '/cases/$caseId/letters' },
  'letters.write-first': { to: '/cases/$caseId/letters' },
  'custody.open': { to: '/cases/$caseId/custody' },
  'providers.open': { to: '/cases/$caseId/physicians' },
  'providers.compare': { to: '/cases/$caseId/comparison' },
  'insurance.open': { to: '/cases/$caseId/insurance' },
  'questions.open': { to: '/cases/$caseId/questions' },
  'notes.open': { to: '/cases/$caseId/notes' },
  'packets.open': { to: '/cases/$caseId/packet' },
  'ledger.open': { to: '/cases/$caseId/ledger' },
  'opinions.open': { to: '/cases/$caseId/opinions' },
  'comparison.open': { to: '/cases/$caseId/side-by-side' },
  'resolution.open': { to: '/cases/$caseId/way-on' },
  'resolution.enter-appointment': { to: '/cases/$caseId/way-on', search: { step: 'choose' }, hash: 'way-appointment' },
  'resolution.hand-over-packet': { to: '/cases/$caseId/way-on', search: { step: 'choose' }, hash: 'way-packet' },
  'decision.open': { to: '/cases/$caseId/decision' },
  'decision.weigh': { to: '/cases/$caseId/decision', hash: 'marks' },
  'decision.plan': { to: '/cases/$caseId/decision', hash: 'plan' },
  'decision.decide': { to: '/cases/$caseId/decision', hash: 'decide' },
} as const satisfies Record<Task, { to: string; search?: object; hash?: string }>;

/** The page on which something due is done: the request is open there. */
export function dueLink({ key, task }: Pick<DueEntry, 'key' | 'task'>) {
  const [kind, id] = key.split('.');
  if (kind === 'request' && id) return { to: TASK_LINKS['requests.open'].to, search: { open: id } } as const;
  return TASK_LINKS[task];
}

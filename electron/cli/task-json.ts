import type { Task } from '../../shared/domain/task.ts';

/** What `--json` prints for each task under the key `place`. Programs of others rely on these words: they stay. */
const PLACE_NAMES: Record<Task, string> = {
  'overview.open': 'overview',
  'case.enter-appointment': 'case',
  'case.archive': 'case-rests',
  'review.answer': 'review',
  'review.enter-safe-until': 'safe-until',
  'records.open': 'records',
  'records.review': 'records-review',
  'records.unlock': 'records-locked',
  'requests.open': 'requests',
  'schedule.open': 'schedule',
  'letters.open': 'letters',
  'letters.write-first': 'first-letter',
  'custody.open': 'custody',
  'providers.open': 'physicians',
  'providers.compare': 'comparison',
  'insurance.open': 'insurance',
  'questions.open': 'questions',
  'notes.open': 'notes',
  'packets.open': 'packet',
  'ledger.open': 'ledger',
  'opinions.open': 'opinions',
  'comparison.open': 'side-by-side',
  'resolution.open': 'way-on',
  'resolution.enter-appointment': 'way-appointment',
  'resolution.hand-over-packet': 'way-packet',
  'decision.open': 'decision',
  'decision.weigh': 'decision-marks',
  'decision.plan': 'decision-plan',
  'decision.decide': 'decision-day',
};

/** An object with a task, as `--json` prints it: `place` instead of `task`. */
export function taskJson<T extends { task: Task }>({ task, ...others }: T): Omit<T, 'task'> & { place: string } {
  return { ...others, place: PLACE_NAMES[task] };
}

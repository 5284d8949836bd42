import type { Task } from '../domain/task.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';
import { secondPhysicianOf } from '../providers/roles.ts';
import { sentOn } from '../requests/answer-deadline.ts';
import { tickedReasons } from './reasons.ts';

export type ReviewStepsFacts = Pick<
  Journey,
  'case' | 'review' | 'letters' | 'requests' | 'providers' | 'questions' | 'insurance'
>;

/** A task that a step of the review leads to. */
export type ReviewTask = Extract<
  Task,
  'letters.write-first' | 'review.enter-safe-until' | 'insurance.open' | 'requests.open' | 'providers.open' | 'questions.open'
>;

/** A step after the review. `waiting`: others must act. */
export interface ReviewStep {
  text: string;
  task: ReviewTask;
  state: 'open' | 'waiting' | 'done';
}

function firstPhysicianSteps({ letters, case: { safeUntil } }: ReviewStepsFacts): ReviewStep[] {
  const informingLetters = letters.filter(({ kind, sent }) => kind === 'tell-first' && sent !== null);
  if (informingLetters.some(({ answered }) => answered !== null))
    return [
      { text: 'The first physician was told, and has answered.', task: 'letters.write-first', state: 'done' },
      ...(safeUntil === null
        ? [{ text: 'Note here until when it is safe to wait.', task: 'review.enter-safe-until', state: 'open' } as const]
        : []),
    ];
  // The log is newest first: they have known since the oldest.
  const first = informingLetters.at(-1)?.sent;
  if (first) {
    const text = `The first physician was told on ${formatDate(first)}; the answer is still out.`;
    return [{ text, task: 'letters.write-first', state: 'waiting' }];
  }
  const ask =
    safeUntil === null ? 'Tell your first physician, and ask how long you can safely wait.' : 'Tell your first physician.';
  return [{ text: ask, task: 'letters.write-first', state: 'open' }];
}

function recordsStep({ requests, review }: ReviewStepsFacts): ReviewStep {
  const out = requests.filter((request) => sentOn(request) !== null).length;
  if (out > 0) return { text: `Records were asked for (${formatCount(out, 'request')}).`, task: 'requests.open', state: 'done' };
  const sendsRecords = tickedReasons(review).some(({ calls }) => calls.includes('re-reading'));
  const text = sendsRecords ? 'Ask for your records, and for the slides and image files themselves.' : 'Ask for your records.';
  return { text, task: 'requests.open', state: 'open' };
}

/** The steps after the review, in the usual order, with the done ones. */
export function reviewSteps(facts: ReviewStepsFacts): ReviewStep[] {
  const { case: patientCase, insurance, questions } = facts;
  const asked = questions.filter(({ asked: whom }) => whom === 'second').length;
  return [
    ...firstPhysicianSteps(facts),
    insurance.covered === 'unknown'
      ? {
          text: 'Ask your insurer whether a second opinion is covered, and whom you may see.',
          task: 'insurance.open',
          state: 'open',
        }
      : { text: 'What the insurer covers is known.', task: 'insurance.open', state: 'done' },
    recordsStep(facts),
    patientCase.recipient.trim() || secondPhysicianOf(facts)
      ? { text: 'The second physician is chosen.', task: 'providers.open', state: 'done' }
      : { text: 'Find the second physician, and compare a few.', task: 'providers.open', state: 'open' },
    asked > 0
      ? { text: `Questions for the second physician are written down (${asked}).`, task: 'questions.open', state: 'done' }
      : { text: 'Write down your questions for the second physician.', task: 'questions.open', state: 'open' },
  ];
}

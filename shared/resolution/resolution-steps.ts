import { type Comparison, compare, outcomeOf, type PairRow } from '../comparison/compare.ts';
import { type Dismissals, isDismissed } from '../domain/due.ts';
import type { ClaimKey } from '../domain/opinion.ts';
import {
  RESOLUTION_STEP_KEYS,
  type ResolutionStatus,
  type ResolutionStep,
  type ResolutionStepKey,
} from '../domain/resolution.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';
import { differenceKindsLabel } from './difference-kinds.ts';
import { differingOpinions, type ReasonRequest, reasonRequests } from './reason-requests.ts';
import { resolutionOptionState } from './resolution-options.ts';
import { sameEvidence } from './same-evidence.ts';

export type { ResolutionStep, ResolutionStepKey } from '../domain/resolution.ts';

/** The keys under which the person dismisses a step: as not needed, or as done in another way. */
export const dismissKeys = (key: ResolutionStepKey) => ({ notNeeded: `step.way.${key}`, otherwise: `step.way.${key}.done` });

/** The rows that must be compared before the difference can be named. */
const COMPARED_ROWS: readonly ClaimKey[] = ['diagnosis', 'stage', 'treatment', 'urgency'];

type StepStatus = Pick<ResolutionStep, 'state' | 'text'>;

/** Returns the rows to compare first: both opinions have text, and the verdict is missing or stale. */
export function uncomparedRows({ pairs }: Comparison): PairRow[] {
  return pairs
    .flatMap(({ rows }) => rows)
    .filter(({ row, texts, verdict, stale }) => COMPARED_ROWS.includes(row) && texts.a && texts.b && (verdict === null || stale));
}

function nameStep(comparison: Comparison): StepStatus {
  const { kinds } = comparison;
  const uncompared = uncomparedRows(comparison);
  const text = differenceKindsLabel(kinds);
  if (uncompared.length === 0) return { state: 'done', text };
  return { state: 'under-way', text: `${text}; ${formatCount(uncompared.length, 'row')} still to compare` };
}

/** Returns the state of a step that sends letters. `answerOptional`: a sent letter is enough, an answer is welcome. */
function lettersStep(all: readonly ReasonRequest[], answerOptional: boolean): StepStatus {
  const needed = all.filter((each) => each.needed);
  const isDone = ({ state }: ReasonRequest) => state === 'answered' || (answerOptional && state === 'waiting');
  const isStarted = needed.some(({ state }) => state !== 'open');
  const text = needed.map(({ name, label }) => `${name}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`).join('; ');
  return { state: needed.every(isDone) ? 'done' : isStarted ? 'under-way' : 'open', text: isStarted ? text : 'not begun' };
}

/** Returns the state of the second reading. A second reading is not needed where the physicians agree on the diagnosis. */
function secondReadingStep(journey: Journey, { pairs, kinds }: Comparison): StepStatus {
  const rereadLetters = journey.letters.filter(({ kind }) => kind === 'reread');
  const answered = rereadLetters.find((letter) => letter.answered !== null);
  if (answered?.answered) return { state: 'done', text: `read again, answered ${formatDate(answered.answered)}` };
  const sent = rereadLetters.find((letter) => letter.sent !== null);
  if (sent?.sent) return { state: 'under-way', text: `asked on ${formatDate(sent.sent)}` };
  if (rereadLetters.length > 0) return { state: 'under-way', text: 'a letter is begun' };
  const open = kinds.some((kind) => kind === 'facts' || kind === 'diagnosis' || kind === 'stage');
  const agreed = pairs.every(({ rows }) =>
    rows.some(({ row, verdict, stale }) => row === 'diagnosis' && verdict === 'agree' && !stale),
  );
  if (!open && agreed) return { state: 'not-needed', text: 'they agree on what it is' };
  return { state: 'open', text: 'not begun' };
}

const stepTitles = (both: boolean): Record<ResolutionStepKey, string> => ({
  name: 'Name the difference',
  evidence: `Check that ${both ? 'both' : 'all'} saw the same`,
  ask: `Ask ${both ? 'both' : 'each'} for reasons and evidence`,
  share: both ? 'Let each see the other’s reasons' : 'Let each see the others’ reasons',
  settle: 'Settle the facts',
  choose: 'Choose how to go on',
});

/**
 * Returns the resolution steps of a case; empty: the opinions do not differ (yet). `dismissals`: the stored dismissals, which can
 * set a step to done or not needed.
 */
export function resolutionSteps(journey: Journey, dismissals: Dismissals): ResolutionStep[] {
  const comparison = compare(journey.opinions, journey.judgements);
  if (comparison.outcome !== 'differ') return [];
  const statusByKey: Record<ResolutionStepKey, StepStatus> = {
    name: nameStep(comparison),
    evidence: sameEvidence(journey),
    ask: lettersStep(reasonRequests('ask-reasons', journey), false),
    share: lettersStep(reasonRequests('share-reasons', journey), true),
    settle: secondReadingStep(journey, comparison),
    choose: resolutionOptionState(journey),
  };
  const titles = stepTitles(differingOpinions(journey).length === 2);
  return RESOLUTION_STEP_KEYS.map((key) => {
    const { notNeeded, otherwise } = dismissKeys(key);
    const step = { key, title: titles[key], byHand: true };
    if (isDismissed(dismissals, otherwise, journey.today)) return { ...step, state: 'done', text: 'you said that it is done' };
    if (isDismissed(dismissals, notNeeded, journey.today))
      return { ...step, state: 'not-needed', text: 'you said that it is not needed' };
    return { ...step, ...statusByKey[key], byHand: false };
  });
}

/** Returns how the opinions of a case compare, and the resolution steps. */
export function resolutionStatus(journey: Journey, dismissals: Dismissals): ResolutionStatus {
  return { outcome: outcomeOf(journey), steps: resolutionSteps(journey, dismissals) };
}

/** Returns the first step that is open or under way; null: none. */
export function nextResolutionStep(steps: readonly ResolutionStep[]): ResolutionStep | null {
  return steps.find(({ state }) => state === 'open' || state === 'under-way') ?? null;
}

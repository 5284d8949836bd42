import type { Day } from '../domain/partial-date.ts';
import { assessWaiting, type Waiting } from './assess-waiting.ts';
import { type Reason, tickedReasons } from './reasons.ts';
import { type ReviewStep, type ReviewStepsFacts, reviewSteps } from './review-steps.ts';
import { PHYSICIAN_KINDS, type SecondPhysician, secondPhysician } from './second-physician.ts';

export interface ReviewFacts extends ReviewStepsFacts {
  today: Day;
}

/** The result of the review. In an emergency it holds nothing else. */
export type ReviewResult =
  | { kind: 'emergency'; title: string; words: readonly string[] }
  | {
      kind: 'review';
      /** How strongly the reasons speak for a second opinion, as a sentence: no score. */
      strength: string;
      applies: readonly (Reason & { words: string })[];
      /** The kinds of physicians to look for. The kind that most reasons call for stands first. */
      physicians: readonly SecondPhysician[];
      waiting: Waiting;
      steps: readonly ReviewStep[];
      /** The sentence that asking is normal. */
      normal: string;
    };

/** The disclaimer beside every result. */
export const NO_ADVICE = 'This informs you. It is not medical advice and not a diagnosis.';

const EMERGENCY: ReviewResult = {
  kind: 'emergency',
  title: 'Do not wait for a second opinion',
  words: [
    'Call the emergency number now (911 in the United States), or go to the nearest emergency department.',
    'If a physician is treating you for this, call them now and say what has changed.',
    'Another opinion can still be asked for afterwards. Everything you wrote here is kept.',
  ],
};

const NORMAL_NOTE =
  'Asking for a second opinion is a normal part of looking after yourself, not distrust. Physicians ask one another every day, and good ones welcome it.';

const NUMBER_WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];
const numberWord = (number: number) => NUMBER_WORDS[number] ?? String(number);

/** How strongly the reasons speak for a second opinion, in a sentence or two. */
export function strengthOf(reasons: readonly Pick<Reason, 'advised'>[]): string {
  const count = reasons.length;
  const advised = reasons.filter((reason) => reason.advised).length;
  const adviceClause = 'among those for which physicians and patients’ organizations themselves advise another opinion';
  if (count === 0) return 'No reason is ticked, and none is needed: wanting peace of mind is reason enough to ask.';
  if (count === 1)
    return advised === 1 ? `One reason applies. It is ${adviceClause}.` : 'One reason applies, and it is reason enough to ask.';
  if (advised === 0) return `${numberWord(count)} reasons apply. Each of them is reason enough to ask.`;
  if (advised === count)
    return `${numberWord(count)} reasons apply. ${count === 2 ? 'Both' : 'All of them'} are ${adviceClause}.`;
  return `${numberWord(count)} reasons apply. ${numberWord(advised)} of them ${advised === 1 ? 'is' : 'are'} ${adviceClause}.`;
}

/** The kinds of physicians to look for, those of more reasons first. `independent` only where no other kind is called for. */
function physiciansFor(reasons: readonly Reason[], family: ReviewFacts['case']['family']): SecondPhysician[] {
  const votes = (kind: (typeof PHYSICIAN_KINDS)[number]) =>
    reasons.reduce((sum, { calls }) => sum + (calls[0] === kind ? 2 : calls.includes(kind) ? 1 : 0), 0);
  const physicianKinds = PHYSICIAN_KINDS.filter((kind) => votes(kind) > 0).toSorted((a, b) => votes(b) - votes(a));
  const specificKinds = physicianKinds.filter((kind) => kind !== 'independent');
  return (specificKinds.length > 0 ? specificKinds : (['independent'] as const)).map((kind) => secondPhysician(kind, family));
}

/** The result of the review: reasons, physicians, how soon, next steps; in an emergency only that. */
export function reviewResult(facts: ReviewFacts): ReviewResult {
  const { review, case: patientCase } = facts;
  if (review.gate === 'emergency') return EMERGENCY;
  const applies = tickedReasons(review);
  return {
    kind: 'review',
    strength: strengthOf(applies),
    applies,
    physicians: physiciansFor(applies, patientCase.family),
    waiting: assessWaiting(facts),
    steps: reviewSteps(facts),
    normal: NORMAL_NOTE,
  };
}

import { Button } from '@mantine/core';
import { firstPhysicianOf } from '../../shared/providers/roles.ts';
import type { ReviewStep, ReviewTask } from '../../shared/review/review-steps.ts';
import { useNewLetter } from '../letters/useNewLetter.ts';
import { pagePath } from '../pages/pages.ts';
import { TASK_LINKS } from '../pages/task-links.ts';
import { ButtonLink } from '../ui/links.tsx';
import { SAFE_UNTIL_ID } from './GateCard.tsx';
import type { ReviewFacts } from './useReviewFacts.ts';

const ACTION_LABELS: Record<ReviewTask, string> = {
  'letters.write-first': 'Tell the first physician',
  'review.enter-safe-until': 'Note how long it is safe to wait',
  'insurance.open': 'Ask the insurer',
  'requests.open': 'Ask for the records',
  'providers.open': 'Find the second physician',
  'questions.open': 'Write down questions',
};

/** The one button of the review: its first open step. Nothing once all are under way. */
export function NextStepButton({ facts, steps }: { facts: ReviewFacts; steps: readonly ReviewStep[] }) {
  const task = steps.find(({ state }) => state === 'open')?.task;
  if (!task) return null;
  if (task === 'letters.write-first') return <TellFirstButton facts={facts} />;
  if (task === 'review.enter-safe-until')
    return <Button onClick={() => document.getElementById(SAFE_UNTIL_ID)?.focus()}>{ACTION_LABELS[task]}</Button>;
  return (
    <ButtonLink {...TASK_LINKS[task]} params={{ caseId: facts.case.id }}>
      {ACTION_LABELS[task]}
    </ButtonLink>
  );
}

/** Creates the letter to the first physician, or opens the draft. */
function TellFirstButton({ facts }: { facts: ReviewFacts }) {
  const { case: openCase, letters } = facts;
  const { begin, isPending } = useNewLetter(openCase.id);
  const draftLetter = letters.find(({ kind, sent }) => kind === 'tell-first' && sent === null);
  if (draftLetter)
    return (
      <ButtonLink to={pagePath('letter')} params={{ caseId: openCase.id, letterId: draftLetter.id }}>
        Go on with the letter to the first physician
      </ButtonLink>
    );
  return (
    <Button loading={isPending} onClick={() => begin({ kind: 'tell-first', providerId: firstPhysicianOf(facts)?.id ?? null })}>
      {ACTION_LABELS['letters.write-first']}
    </Button>
  );
}

import { Button } from '@mantine/core';
import { firstPhysicianOf } from '../../shared/providers/roles.ts';
import type { ReviewStep, StepPlace } from '../../shared/review/review-steps.ts';
import { useNewLetter } from '../letters/useNewLetter.ts';
import { ButtonLink } from '../ui/links.tsx';
import { SAFE_UNTIL } from './GateCard.tsx';
import { PLACES } from './step-links.ts';
import type { LoadedFacts } from './useReview.ts';

const ACTIONS: Record<StepPlace, string> = {
  'first-letter': 'Tell the first physician',
  'safe-until': 'Note how long it is safe to wait',
  insurance: 'Ask the insurer',
  requests: 'Ask for the records',
  physicians: 'Find the second physician',
  questions: 'Write down questions',
};

/** The one button of the review: the first of its steps that is open. Nothing once all are under way. */
export function NextButton({ facts, steps }: { facts: LoadedFacts; steps: readonly ReviewStep[] }) {
  const place = steps.find(({ state }) => state === 'open')?.place;
  if (!place) return null;
  if (place === 'first-letter') return <TellFirst facts={facts} />;
  if (place === 'safe-until')
    return <Button onClick={() => document.getElementById(SAFE_UNTIL)?.focus()}>{ACTIONS[place]}</Button>;
  return (
    <ButtonLink to={PLACES[place]} params={{ caseId: facts.case.id }}>
      {ACTIONS[place]}
    </ButtonLink>
  );
}

/** Begins the letter to the first physician, or goes on with the one that was begun. */
function TellFirst({ facts }: { facts: LoadedFacts }) {
  const { case: of, letters } = facts;
  const { begin, isPending } = useNewLetter(of.id);
  const begun = letters.find(({ kind, sent }) => kind === 'tell-first' && sent === null);
  if (begun)
    return (
      <ButtonLink to="/cases/$caseId/letters/$letterId" params={{ caseId: of.id, letterId: begun.id }}>
        Go on with the letter to the first physician
      </ButtonLink>
    );
  return (
    <Button loading={isPending} onClick={() => begin({ kind: 'tell-first', providerId: firstPhysicianOf(facts)?.id ?? null })}>
      {ACTIONS['first-letter']}
    </Button>
  );
}

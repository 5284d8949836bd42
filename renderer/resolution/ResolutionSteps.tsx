import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ResolutionStep, ResolutionStepKey, ResolutionStepState } from '../../shared/domain/resolution.ts';
import { nextResolutionStep } from '../../shared/resolution/resolution-steps.ts';
import { STEP_STATE_LABELS } from '../../shared/resolution/step-labels.ts';
import { RowList } from '../lists/RowList.tsx';
import { Split } from '../lists/Split.tsx';
import { pagePath } from '../pages/pages.ts';
import { type Shape, StateShape } from '../ui/StateShape.tsx';
import { DifferenceStep } from './DifferenceStep.tsx';
import { EvidenceStep } from './EvidenceStep.tsx';
import { LetterRecipients } from './LetterRecipients.tsx';
import { OptionStep } from './OptionStep.tsx';
import { Replies } from './Replies.tsx';
import { RereadingStep } from './RereadingStep.tsx';
import classes from './Resolution.module.css';
import { StepPanel } from './StepPanel.tsx';
import type { ResolutionFacts } from './useResolution.ts';

const STATE_SHAPES: Record<ResolutionStepState, Shape> = {
  open: 'open',
  'under-way': 'half',
  done: 'done',
  'not-needed': 'none',
};

/** The steps of a resolution with their state; the next step is open beside the list. */
export function ResolutionSteps({ facts }: { facts: ResolutionFacts }) {
  const { steps } = facts.status;
  const { step: linkedStep } = useSearch({ from: pagePath('resolution') });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ResolutionStepKey | null>(() => linkedStep ?? nextResolutionStep(steps)?.key ?? 'choose');
  // The address keeps the step, so that a visit to a letter returns to the same step.
  const choose = (id: string) => {
    const step = steps.find(({ key }) => key === id)?.key;
    if (!step) return;
    setChosen(step);
    void navigate({ to: pagePath('resolution'), params: { caseId: facts.caseId }, search: { step }, replace: true });
  };
  const current = steps.find(({ key }) => key === chosen) ?? null;
  return (
    <Split
      wide
      open={current !== null}
      label="Step"
      onBack={() => setChosen(null)}
      list={
        <RowList
          label="Steps"
          rows={steps.map((step, index) => ({
            id: step.key,
            title: `${index + 1} ${step.title}`,
            detail: <StepStateBadge step={step} />,
          }))}
          current={chosen}
          onChoose={choose}
        />
      }
      details={
        current && (
          <StepPanel key={current.key} caseId={facts.caseId} step={current}>
            <StepContent stepKey={current.key} facts={facts} />
          </StepPanel>
        )
      }
    />
  );
}

/** The state of a step: a shape and a label. */
function StepStateBadge({ step: { state, text } }: { step: ResolutionStep }) {
  return (
    <span className={classes.state}>
      <StateShape shape={STATE_SHAPES[state]} />
      <span>
        {STEP_STATE_LABELS[state]} · {text}
      </span>
    </span>
  );
}

function StepContent({ stepKey, facts }: { stepKey: ResolutionStepKey; facts: ResolutionFacts }) {
  switch (stepKey) {
    case 'name':
      return <DifferenceStep facts={facts} />;
    case 'evidence':
      return <EvidenceStep facts={facts} />;
    case 'ask':
      return <ReasonsStep facts={facts} />;
    case 'share':
      return <ShareStep facts={facts} />;
    case 'settle':
      return <RereadingStep facts={facts} />;
    case 'choose':
      return <OptionStep facts={facts} />;
  }
}

/** Asks each physician for reasons and evidence, and records the answers beside the opinions. */
function ReasonsStep({ facts }: { facts: ResolutionFacts }) {
  return (
    <LetterRecipients kind="ask-reasons" facts={facts}>
      {({ opinion, letterId }) => <Replies opinion={opinion} letterId={letterId} facts={facts} />}
    </LetterRecipients>
  );
}

/** Shows each physician what the other concluded and why. */
function ShareStep({ facts }: { facts: ResolutionFacts }) {
  return (
    <>
      <p>
        Each letter names the other physician and what they said and answered. Nothing leaves this computer by itself: read the
        letter, and take out what should stay with you, before it goes.
      </p>
      <LetterRecipients kind="share-reasons" facts={facts} />
    </>
  );
}

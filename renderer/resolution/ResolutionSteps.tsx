import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ResolutionStep, ResolutionStepKey } from '../../shared/domain/resolution.ts';
import { nextResolutionStep } from '../../shared/resolution/resolution-steps.ts';
import { RowList } from '../lists/RowList.tsx';
import { Split } from '../lists/Split.tsx';
import { pagePath } from '../pages/pages.ts';
import { StateShape } from '../ui/StateShape.tsx';
import { DifferenceStep } from './DifferenceStep.tsx';
import { EvidenceStep } from './EvidenceStep.tsx';
import { OptionStep } from './OptionStep.tsx';
import { ReasonsStep } from './ReasonsStep.tsx';
import { RereadingStep } from './RereadingStep.tsx';
import classes from './Resolution.module.css';
import { ShareStep } from './ShareStep.tsx';
import { StepPanel } from './StepPanel.tsx';
import { STATE_LABELS, STATE_SHAPES } from './step-labels.ts';
import type { ResolutionFacts } from './useResolution.ts';

/** The steps of a resolution with their state; the next step is open beside the list. */
export function ResolutionSteps({ facts }: { facts: ResolutionFacts }) {
  const { steps } = facts.status;
  const { step: linkedStep } = useSearch({ from: pagePath('resolution') });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ResolutionStepKey | null>(() => linkedStep ?? nextResolutionStep(steps)?.key ?? 'choose');
  // In the address, so that the step is still open after a visit to a letter or a candidate.
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
        {STATE_LABELS[state]} · {text}
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

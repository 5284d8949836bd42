import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ResolutionStep, ResolutionStepKey } from '../../shared/domain/resolution.ts';
import { nextResolutionStep } from '../../shared/resolution/resolution-steps.ts';
import { RowList } from '../lists/RowList.tsx';
import { Split } from '../lists/Split.tsx';
import { pagePath } from '../pages/pages.ts';
import { StateShape } from '../ui/StateShape.tsx';
import { AskStep } from './AskStep.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { EvidenceStep } from './EvidenceStep.tsx';
import { NameStep } from './NameStep.tsx';
import classes from './Resolution.module.css';
import { SettleStep } from './SettleStep.tsx';
import { ShareStep } from './ShareStep.tsx';
import { StepFrame } from './StepFrame.tsx';
import { STATE_SHAPES, STATE_WORDS } from './step-texts.ts';
import type { WayOnFacts } from './useResolution.ts';

/** The steps where opinions differ, each with its state; the one to do next is open beside the list. */
export function ResolutionSteps({ facts }: { facts: WayOnFacts }) {
  const { steps } = facts.way;
  const { step: asked } = useSearch({ from: pagePath('resolution') });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ResolutionStepKey | null>(() => asked ?? nextResolutionStep(steps)?.key ?? 'choose');
  // Kept in the address, so that who comes back from a letter or a candidate is where they were.
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
            detail: <StepState step={step} />,
          }))}
          current={chosen}
          onChoose={choose}
        />
      }
      details={
        current && (
          <StepFrame key={current.key} caseId={facts.caseId} step={current}>
            <Step of={current.key} facts={facts} />
          </StepFrame>
        )
      }
    />
  );
}

/** How a step stands: a shape, its word, and what it is. */
function StepState({ step: { state, text } }: { step: ResolutionStep }) {
  return (
    <span className={classes.state}>
      <StateShape shape={STATE_SHAPES[state]} />
      <span>
        {STATE_WORDS[state]} · {text}
      </span>
    </span>
  );
}

function Step({ of, facts }: { of: ResolutionStepKey; facts: WayOnFacts }) {
  switch (of) {
    case 'name':
      return <NameStep facts={facts} />;
    case 'evidence':
      return <EvidenceStep facts={facts} />;
    case 'ask':
      return <AskStep facts={facts} />;
    case 'share':
      return <ShareStep facts={facts} />;
    case 'settle':
      return <SettleStep facts={facts} />;
    case 'choose':
      return <ChooseStep facts={facts} />;
  }
}

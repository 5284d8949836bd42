import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import type { DecisionStep } from '../../shared/decision/decision-steps.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PrintButton } from '../pages/PrintButton.tsx';
import classes from './DecisionForm.module.css';
import { EarlierDecisions } from './EarlierDecisions.tsx';
import { MarksCard } from './MarksCard.tsx';
import { NeedsCard } from './NeedsCard.tsx';
import { OptionsCard } from './OptionsCard.tsx';
import { PlanCard } from './PlanCard.tsx';
import { StepList, scrollToPart } from './StepList.tsx';
import { UnknownsCard } from './UnknownsCard.tsx';
import type { DecisionFacts, SaveDecision } from './useDecision.ts';
import { ValuesCard } from './ValuesCard.tsx';

/** The parts of a decision, in any order and over several days. */
export function DecisionForm({
  facts,
  save,
  onDecide,
}: {
  facts: DecisionFacts;
  save: SaveDecision;
  onDecide: (on: Day) => Promise<void>;
}) {
  // A deep link to one part focuses it.
  const linkedPart = useLocation({ select: ({ hash }) => hash });
  useEffect(() => scrollToPart(linkedPart), [linkedPart]);
  return (
    <div data-decided="false" tabIndex={-1} className={classes.page}>
      <PageHeader
        title="Decision"
        sentence="What matters to you, the options weighed against it, and the plan you choose. Take as many days as you have; everything is kept."
        actions={<PrintButton kind="decision">Print as it stands</PrintButton>}
      />
      <div className={classes.guided}>
        <StepList facts={facts} />
        <div className={classes.steps}>
          <DecisionPart partKey="values">
            <ValuesCard facts={facts} save={save} />
          </DecisionPart>
          <DecisionPart partKey="options">
            <OptionsCard facts={facts} save={save} />
          </DecisionPart>
          <DecisionPart partKey="marks">
            <MarksCard facts={facts} save={save} />
          </DecisionPart>
          <DecisionPart partKey="unknowns">
            <UnknownsCard facts={facts} save={save} />
          </DecisionPart>
          <DecisionPart partKey="sure">
            <NeedsCard facts={facts} save={save} />
          </DecisionPart>
          <DecisionPart partKey="plan">
            <PlanCard facts={facts} save={save} onDecide={onDecide} />
          </DecisionPart>
          <EarlierDecisions facts={facts} />
        </div>
      </div>
    </div>
  );
}

/** A part that the list of steps links to. */
function DecisionPart({ partKey, children }: { partKey: DecisionStep['key']; children: ReactNode }) {
  return (
    <div id={partKey} tabIndex={-1} className={classes.part}>
      {children}
    </div>
  );
}

import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { isDecided } from '../../shared/decision/options.ts';
import { client } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { FailedPage } from '../pages/FailedPage.tsx';
import { pagePath } from '../pages/pages.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { DecisionView } from './DecisionView.tsx';
import { useDecision } from './useDecision.ts';

/** The decision of a case: the form while it is open, the record once it is made. */
export function DecisionPage() {
  const { caseId } = useParams({ from: pagePath('decision') });
  const { facts, save, applyDecision, error } = useDecision(caseId);
  const container = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  if (error) return <FailedPage error={error} />;
  if (!facts) return null;
  const focusHeading = (decided: boolean) =>
    focusWhenDrawn(() => container.current?.querySelector<HTMLElement>(`[data-decided="${decided}"]`));
  return (
    <div ref={container} key={caseId}>
      {isDecided(facts.decision) ? (
        <DecisionView
          facts={facts}
          onReopen={async () => {
            await applyDecision(() => client.decision.reopen({ caseId }));
            focusHeading(false);
          }}
        />
      ) : (
        <DecisionForm
          facts={facts}
          save={save}
          onDecide={async (on) => {
            await applyDecision(() => client.decision.decide({ caseId, on }));
            focusHeading(true);
          }}
        />
      )}
    </div>
  );
}

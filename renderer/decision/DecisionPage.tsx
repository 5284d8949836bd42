import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { isDecided } from '../../shared/decision/options.ts';
import { client } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { FailedPage } from '../pages/FailedPage.tsx';
import { pagePath } from '../pages/pages.ts';
import { Decided } from './Decided.tsx';
import { Deciding } from './Deciding.tsx';
import { useDecision } from './useDecision.ts';

/** The decision of a case: while it is open everything to come to it, once it is made its record. */
export function DecisionPage() {
  const { caseId } = useParams({ from: pagePath('decision') });
  const { facts, save, put, error } = useDecision(caseId);
  const whole = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  if (error) return <FailedPage error={error} />;
  if (!facts) return null;
  const atHead = (decided: boolean) =>
    focusWhenDrawn(() => whole.current?.querySelector<HTMLElement>(`[data-decided="${decided}"]`));
  return (
    <div ref={whole} key={caseId}>
      {isDecided(facts.decision) ? (
        <Decided
          facts={facts}
          onReopen={async () => {
            await put(() => client.decision.reopen({ caseId }));
            atHead(false);
          }}
        />
      ) : (
        <Deciding
          facts={facts}
          save={save}
          onDecide={async (on) => {
            await put(() => client.decision.decide({ caseId, on }));
            atHead(true);
          }}
        />
      )}
    </div>
  );
}

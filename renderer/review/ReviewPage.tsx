import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Review, TickedReason } from '../../shared/domain/review.ts';
import { client } from '../client/client.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import { SaveStatus } from '../forms/SaveStatus.tsx';
import { useAutosave } from '../forms/useAutosave.ts';
import { FailedPage } from '../pages/FailedPage.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PrintButton } from '../pages/PrintButton.tsx';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { GateCard } from './GateCard.tsx';
import { NextStepButton } from './NextStepButton.tsx';
import { ReasonsCard } from './ReasonsCard.tsx';
import { ResultCard } from './ResultCard.tsx';
import classes from './Review.module.css';
import { type ReviewFacts, resultOf, useReviewFacts } from './useReviewFacts.ts';

/** The review: first the urgency, then the reasons, with the result beside them. */
export function ReviewPage() {
  const { caseId } = useParams({ from: pagePath('review') });
  const { facts, error } = useReviewFacts(caseId);
  if (error) return <FailedPage error={error} />;
  if (!facts) return null;
  return <ReviewForm key={caseId} facts={facts} />;
}

type ReviewAnswers = Pick<Review, 'gate' | 'reasons'>;

function ReviewForm({ facts }: { facts: ReviewFacts }) {
  const { case: openCase, review } = facts;
  const { draft, change, flush, state, error } = useAutosave<ReviewAnswers>(review, ({ gate, reasons }) =>
    client.review.answer({ caseId: openCase.id, change: { gate, reasons } }),
  );
  // Undo applies to the latest answers.
  const latest = useRef(draft);
  latest.current = draft;
  const result = resultOf(facts, draft);
  const isEmergency = result.kind === 'emergency';

  return (
    <>
      <PageHeader
        title="Is a second opinion called for?"
        sentence={!isEmergency && 'Tick what applies and say it in your own words. What follows from it stands beside.'}
        actions={
          <>
            <SaveStatus state={state} />
            {!isEmergency && (
              <>
                <PrintButton kind="review" />
                <NextStepButton facts={facts} steps={result.steps} />
              </>
            )}
          </>
        }
      />
      <ProblemNote error={error} />
      <div className={classes.columns}>
        <div className={classes.answers}>
          <GateCard
            openCase={openCase}
            gate={draft.gate}
            onGate={(gate) => {
              change({ ...draft, gate });
              void flush();
            }}
          />
          {!isEmergency && (
            <>
              <ReasonsCard
                reasons={draft.reasons}
                onChange={(next: (reasons: readonly TickedReason[]) => TickedReason[]) =>
                  change({ ...latest.current, reasons: next(latest.current.reasons) })
                }
                onLeave={() => void flush()}
              />
              <Card title="In your own words">
                <AutosaveText
                  label="Why you ask again"
                  description="Stands first under “Why a second opinion” in the packet, before the reasons that you ticked. The letter to your first physician leaves it out."
                  lines={3}
                  value={openCase.reasons}
                  onSave={(reasons) => client.cases.update({ id: openCase.id, change: { reasons } })}
                />
              </Card>
            </>
          )}
        </div>
        <div className={classes.result}>
          <ResultCard caseId={openCase.id} result={result} />
        </div>
      </div>
    </>
  );
}

import { Button, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { orpc } from '../client/client.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { PrintButton } from '../pages/PrintButton.tsx';
import { pagePath } from '../pages/pages.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { AudienceChoice } from './AudienceChoice.tsx';
import { Proposals } from './Proposals.tsx';
import classes from './Questions.module.css';
import { QuestionsCard } from './QuestionsCard.tsx';
import { useQuestionActions } from './useQuestionActions.ts';
import { useQuestions } from './useQuestions.ts';

/** The questions of a case by audience, in the order to ask them, with proposals beside. */
export function QuestionsPage() {
  const { caseId } = useParams({ from: pagePath('questions') });
  const { ask: audience = 'second' } = useSearch({ from: pagePath('questions') });
  const container = useRef<HTMLDivElement>(null);
  const list = useQuestions(caseId);
  const actions = useQuestionActions({ caseId, audience: audience, container, list });
  const notes = useQuery(orpc.notes.list.queryOptions({ input: { caseId } })).data;
  const caseQuery = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } }));
  const questions = list.forAudience(audience);
  const proposals = list.proposed(audience);
  return (
    <div ref={container}>
      <PageHeader
        title="Questions & notes"
        sentence="What to ask, of whom, and what was answered. Put the most important first: a visit is short."
        actions={
          <>
            {audience === 'insurer' ? (
              <PrintButton kind="call-sheet">Print the call sheet</PrintButton>
            ) : (
              questions.length > 0 && <PrintButton kind="questions" of={audience} />
            )}
            <Button onClick={actions.focusNewQuestion}>Write a question</Button>
          </>
        }
      />
      <PageTabs first="questions" />
      <ProblemNote error={list.error} />
      <AudienceChoice caseId={caseId} audience={audience} count={(asked) => list.forAudience(asked).length} />
      <VisuallyHidden role="status">{actions.announcement}</VisuallyHidden>
      {!list.loading && (
        <div className={classes.columns}>
          <QuestionsCard
            caseId={caseId}
            audience={audience}
            questions={questions}
            notes={notes}
            isSafeUntilUnknown={caseQuery.data?.safeUntil === null}
            actions={actions}
            onAdd={(text) => list.create.mutateAsync({ caseId, draft: { text, asked: audience } })}
          />
          {proposals.length > 0 && <Proposals proposals={proposals} onAdd={actions.addProposals} />}
        </div>
      )}
    </div>
  );
}

import { useParams } from '@tanstack/react-router';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { pagePath } from '../pages/pages.ts';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import { ButtonLink } from '../ui/links.tsx';
import layout from '../ui/Page.module.css';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { Agreement } from './Agreement.tsx';
import { ResolutionSteps } from './ResolutionSteps.tsx';
import { type ResolutionFacts, useResolution } from './useResolution.ts';

/** The resolution of differing opinions: steps where they differ, open questions where they agree. */
export function ResolutionPage() {
  const { caseId } = useParams({ from: pagePath('resolution') });
  const { facts, error } = useResolution(caseId);
  return (
    <div className={layout.fullHeight}>
      <PageHeader
        title="The way on"
        sentence="What helps where opinions agree, and where they differ. Nothing is locked, and the choice is yours."
      />
      <PageTabs first="opinions" />
      <ProblemNote error={error} />
      {facts && <ResolutionByOutcome key={caseId} facts={facts} />}
    </div>
  );
}

function ResolutionByOutcome({ facts }: { facts: ResolutionFacts }) {
  const { caseId, opinions } = facts;
  switch (facts.status.outcome) {
    case 'too-few':
      return (
        <EmptyPage
          title={opinions.length === 0 ? 'First, write down the opinions' : 'First, write down the other opinion'}
          action={
            <ButtonLink to={pagePath('opinions')} params={{ caseId }}>
              Go to the opinions
            </ButtonLink>
          }
        >
          <p>
            Once two opinions are written down, this page shows how to go on: what is still to ask where they agree, and what
            helps, step by step, where they differ.
          </p>
        </EmptyPage>
      );
    case 'open':
      return (
        <EmptyPage
          title="First, say where they agree and differ"
          action={
            <ButtonLink to={pagePath('comparison')} params={{ caseId }}>
              Side by side
            </ButtonLink>
          }
        >
          <p>
            The opinions are written down. Lay them side by side and say of each point how you see it; the diagnosis and the
            treatment matter most. Then the way on is shown here.
          </p>
        </EmptyPage>
      );
    case 'agree':
      return <Agreement facts={facts} />;
    case 'differ':
      return <ResolutionSteps facts={facts} />;
  }
}

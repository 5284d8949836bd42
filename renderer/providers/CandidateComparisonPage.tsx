import { useParams } from '@tanstack/react-router';
import { searchOf } from '../../shared/providers/candidate-search.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { PrintButton } from '../pages/PrintButton.tsx';
import { pagePath } from '../pages/pages.ts';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './CandidateComparison.module.css';
import { CandidateTable } from './CandidateTable.tsx';
import { AddCustomCriterion } from './CustomCriteria.tsx';
import { useProviderFacts } from './useProviderFacts.ts';
import { WhereToLookPanel } from './WhereToLookPanel.tsx';

/** The comparison of candidates: columns of candidates, rows of criteria. */
export function CandidateComparisonPage() {
  const { caseId } = useParams({ from: pagePath('candidateComparison') });
  const { facts, error } = useProviderFacts(caseId);
  const search = facts && searchOf(facts);
  const candidates = search?.candidates ?? [];
  const add = (
    <ButtonLink to={pagePath('providers')} params={{ caseId }} search={{ add: 'candidate' }}>
      Add a candidate
    </ButtonLink>
  );
  return (
    <div className={classes.page}>
      <PageHeader
        title="Compare candidates"
        sentence={`What is known of each, side by side${search?.sought === 'third' ? ', for a third opinion' : ''}. Nobody is ranked: what counts is yours to say.`}
        actions={
          candidates.length > 0 && (
            <>
              <PrintButton kind="comparison" />
              {add}
            </>
          )
        }
      />
      <PageTabs first="providers" />
      <ProblemNote error={error} />
      {facts && candidates.length === 0 && (
        <>
          <EmptyPage title="No candidates yet" action={add}>
            <p>
              Two or three are enough. Add each as a candidate, then call: how soon, whether in network, whether they read slides
              and images themselves. What you hear goes in the table, and the choice becomes easier.
            </p>
          </EmptyPage>
          <WhereToLookPanel caseId={caseId} />
        </>
      )}
      {facts && candidates.length > 0 && (
        <>
          <CandidateTable facts={facts} />
          <AddCustomCriterion caseId={caseId} names={facts.case.ownCriteria} />
        </>
      )}
    </div>
  );
}

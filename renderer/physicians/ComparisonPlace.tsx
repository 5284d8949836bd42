import { useParams } from '@tanstack/react-router';
import { searchOf } from '../../shared/providers/candidate-search.ts';
import { EmptyPlace } from '../components/EmptyPlace.tsx';
import { ButtonLink } from '../components/links.tsx';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { PhysicianTabs } from '../components/PlaceTabs.tsx';
import { PrintButton } from '../components/PrintButton.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import classes from './Comparison.module.css';
import { ComparisonTable } from './ComparisonTable.tsx';
import { FindingPanel } from './FindingPanel.tsx';
import { AddCriterion } from './OwnCriteria.tsx';
import { usePhysicians } from './usePhysicians.ts';

/** The candidates side by side, with the criteria as rows. */
export function ComparisonPlace() {
  const { caseId } = useParams({ from: '/cases/$caseId/comparison' });
  const { facts, error } = usePhysicians(caseId);
  const search = facts && searchOf(facts);
  const candidates = search?.candidates ?? [];
  const add = (
    <ButtonLink to="/cases/$caseId/physicians" params={{ caseId }} search={{ add: 'candidate' }}>
      Add a candidate
    </ButtonLink>
  );
  return (
    <div className={classes.whole}>
      <PlaceHeader
        title="Compare candidates"
        sentence={`What is known of each, side by side${search?.sought === 'third' ? ', for a third opinion' : ''}. Nobody is ranked: what counts is yours to say.`}
        actions={
          candidates.length > 0 && (
            <>
              <PrintButton piece="comparison" />
              {add}
            </>
          )
        }
      />
      <PhysicianTabs />
      <ProblemNote error={error} />
      {facts && candidates.length === 0 && (
        <>
          <EmptyPlace title="No candidates yet" action={add}>
            <p>
              Two or three are enough. Add each as a candidate, then call: how soon, whether in network, whether they read slides
              and images themselves. What you hear goes in the table, and the choice becomes easier.
            </p>
          </EmptyPlace>
          <FindingPanel caseId={caseId} />
        </>
      )}
      {facts && candidates.length > 0 && (
        <>
          <ComparisonTable facts={facts} />
          <AddCriterion caseId={caseId} names={facts.case.ownCriteria} />
        </>
      )}
    </div>
  );
}

import { whereToLook } from '../../shared/providers/where-to-look.ts';
import { pagePath } from '../pages/pages.ts';
import { resultOf, useReviewFacts } from '../review/useReviewFacts.ts';
import { TextLink } from '../ui/links.tsx';
import classes from './Providers.module.css';

/** The specialty that the review suggests, and where to find such physicians. The panel names nobody. */
export function WhereToLookPanel({ caseId }: { caseId: string }) {
  const { facts } = useReviewFacts(caseId);
  if (!facts) return null;
  const result = resultOf(facts, facts.review);
  const isReviewed = result.kind === 'review' && result.applies.length > 0;
  return (
    <div className={classes.finding}>
      <h3>Whom to look for</h3>
      {result.kind === 'review' && isReviewed ? (
        <dl className={classes.sources}>
          {result.physicians.map(({ kind, name, what }) => (
            <div key={kind}>
              <dt>{name}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>
          What kind of physician fits depends on why you ask again.{' '}
          <TextLink to={pagePath('review')} params={{ caseId }}>
            Tick the reasons in the review
          </TextLink>{' '}
          and it is said here.
        </p>
      )}
      <h3>Where to find them</h3>
      <dl className={classes.sources}>
        {whereToLook(facts.case.family).map(({ name, what, unitedStatesOnly: us }) => (
          <div key={name}>
            <dt>
              {name}
              {us && <span className={classes.usSources}> (United States)</span>}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

import { differenceStates, type Outcome, type Pair } from '../../shared/comparison/compare.ts';
import { differenceStateLabel, outcomeSentences, outcomeTitle } from '../../shared/comparison/outcome.ts';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { ButtonLink } from '../ui/links.tsx';
import classes from './Comparison.module.css';
import { type ComparisonFacts, namesOf } from './useComparison.ts';
import { VerdictIcon } from './VerdictIcon.tsx';

const NEXT_STEP_TEXTS: Record<Outcome, string> = {
  'too-few': '',
  open: 'Say of each point below how you see it; the diagnosis and the treatment matter most.',
  agree: 'You can go on with more confidence, though it is not certainty. What is still open can be asked before you decide.',
  differ: 'That is common, and it does not mean that anyone was careless. There is a way on, step by step.',
};

/** Where the opinions agree and differ by the person's verdicts, and the page to go to next. `pairs`: the pairs judged now. */
export function OutcomeCard({ facts, pairs }: { facts: ComparisonFacts; pairs: readonly Pair[] }) {
  const { caseId, comparison, nameOf } = facts;
  const { outcome } = comparison;
  const [pair, otherPair] = pairs;
  const names = otherPair || !pair ? 'All of them' : namesOf(pair, facts);
  return (
    <Card title="Then: do they agree?" className={classes.part ?? ''}>
      <div role="status" className={classes.outcome}>
        <p className={classes.strong}>{outcomeTitle(comparison)}.</p>
        {outcomeSentences(comparison, nameOf).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {comparison.pairs.length > 1 && <p className={classes.muted}>{names}, by kind:</p>}
      <ul className={classes.kinds} aria-label={`${names}, by kind`}>
        {differenceStates(pairs.flatMap(({ rows }) => rows)).map((each) => (
          <li key={each.kind} data-state={each.state}>
            <VerdictIcon verdict={each.state} />
            {differenceStateLabel(each)}
          </li>
        ))}
      </ul>
      <p className={classes.muted}>{NEXT_STEP_TEXTS[outcome]}</p>
      <div className={classes.nextSteps}>
        <ButtonLink to={pagePath('resolution')} params={{ caseId }} {...(outcome === 'differ' ? {} : { variant: 'default' })}>
          The way on
        </ButtonLink>
        <ButtonLink to={pagePath('decision')} params={{ caseId }} {...(outcome === 'agree' ? {} : { variant: 'default' })}>
          Decision
        </ButtonLink>
      </div>
    </Card>
  );
}

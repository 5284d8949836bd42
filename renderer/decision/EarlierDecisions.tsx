import { localDayOf } from '../../shared/dates/local-day.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { PrintButton } from '../pages/PrintButton.tsx';
import { Card } from '../ui/Card.tsx';
import decisionClasses from './Decision.module.css';
import classes from './EarlierDecisions.module.css';
import type { DecisionFacts } from './useDecision.ts';

/** Reopened decisions, each as it was made. Nothing where there is none. */
export function EarlierDecisions({ facts: { history } }: { facts: Pick<DecisionFacts, 'history'> }) {
  const earlier = history.filter(({ reopened }) => reopened !== null);
  if (earlier.length === 0) return null;
  return (
    <Card title="Earlier decisions">
      <ul className={decisionClasses.list}>
        {earlier.map(({ id, decided, reopened, record }) => (
          <li key={id} className={classes.earlier}>
            <div>
              <p className={decisionClasses.label}>{formatDate(decided)}</p>
              <p>{record.plan}</p>
              {reopened && <p className={decisionClasses.muted}>Reopened on {formatDate(localDayOf(reopened))}.</p>}
            </div>
            <PrintButton kind="decision" of={id}>
              Its record
            </PrintButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}

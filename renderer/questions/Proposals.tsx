import { Button } from '@mantine/core';
import type { ProposedQuestion } from '../../shared/domain/question.ts';
import { Card } from '../ui/Card.tsx';
import classes from './Questions.module.css';

/** Questions that fit the case, each with why it is proposed, to take one by one or all. */
export function Proposals({
  proposals,
  onTake,
}: {
  proposals: readonly ProposedQuestion[];
  onTake: (keys: readonly string[]) => void;
}) {
  return (
    <Card
      title="Proposed"
      aside={
        proposals.length > 1 && (
          <Button variant="subtle" size="compact-md" onClick={() => onTake(proposals.map(({ key }) => key))}>
            Add all {proposals.length}
          </Button>
        )
      }
    >
      <p className={classes.hint}>Chosen for this case. Take what you want to ask, in your own words if you like.</p>
      <ul className={classes.proposals} aria-label="Proposed questions">
        {proposals.map(({ key, text, why }) => (
          <li key={key} className={classes.proposal}>
            <p>{text}</p>
            <p className={classes.why}>{why}</p>
            <Button
              variant="default"
              size="compact-md"
              data-proposal={key}
              aria-label={`Add: ${text}`}
              onClick={() => onTake([key])}
            >
              Add
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

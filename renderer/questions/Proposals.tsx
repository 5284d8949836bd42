import { Button } from '@mantine/core';
import type { ProposedQuestion } from '../../shared/domain/question.ts';
import { Card } from '../ui/Card.tsx';
import classes from './Questions.module.css';

/** Proposed questions with their reasons, to add one by one or all at once. */
export function Proposals({
  proposals,
  onAdd,
}: {
  proposals: readonly ProposedQuestion[];
  onAdd: (keys: readonly string[]) => void;
}) {
  return (
    <Card
      title="Proposed"
      rightSection={
        proposals.length > 1 && (
          <Button variant="subtle" size="compact-md" onClick={() => onAdd(proposals.map(({ key }) => key))}>
            Add all {proposals.length}
          </Button>
        )
      }
    >
      <p className={classes.hint}>Chosen for this case. Take what you want to ask, in your own words if you like.</p>
      <ul className={classes.proposals} aria-label="Proposed questions">
        {proposals.map(({ key, text, why: reason }) => (
          <li key={key} className={classes.proposal}>
            <p>{text}</p>
            <p className={classes.reason}>{reason}</p>
            <Button
              variant="default"
              size="compact-md"
              data-proposal={key}
              aria-label={`Add: ${text}`}
              onClick={() => onAdd([key])}
            >
              Add
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

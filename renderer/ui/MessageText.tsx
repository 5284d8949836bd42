import type { UserMessage } from '../../shared/domain/problem.ts';
import classes from './MessageText.module.css';

/** A problem in its three parts, in this order: what happened, what was kept, what to do. */
export function MessageText({ told }: { told: UserMessage }) {
  return (
    <span className={classes.told}>
      <strong>{told.happened}</strong>
      {told.kept && <span>{told.kept}</span>}
      {told.todo && <span>{told.todo}</span>}
    </span>
  );
}

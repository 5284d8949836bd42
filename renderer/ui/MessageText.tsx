import type { UserMessage } from '../../shared/domain/problem.ts';
import classes from './MessageText.module.css';

/** A problem in its three parts, in this order: what happened, what was kept, what to do. */
export function MessageText({ message }: { message: UserMessage }) {
  return (
    <span className={classes.message}>
      <strong>{message.happened}</strong>
      {message.kept && <span>{message.kept}</span>}
      {message.todo && <span>{message.todo}</span>}
    </span>
  );
}

import type { UserMessage } from '../../shared/domain/problem.ts';
import classes from './MessageText.module.css';

/** Shows a problem in three parts: what happened, what was kept, what to do. */
export function MessageText({ message }: { message: UserMessage }) {
  return (
    <span className={classes.message}>
      <strong>{message.happened}</strong>
      {message.kept && <span>{message.kept}</span>}
      {message.todo && <span>{message.todo}</span>}
    </span>
  );
}

import { userMessageOf } from '../format/user-message.ts';
import { MessageText } from './MessageText.tsx';
import classes from './ProblemNote.module.css';

/** Shows a failure where it happened; a screen reader reads the text at once. Null without an error. */
export function ProblemNote({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <div role="alert" className={classes.note}>
      <MessageText message={userMessageOf(error)} />
    </div>
  );
}

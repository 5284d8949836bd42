import type { ReactNode } from 'react';
import classes from './EmptyPlace.module.css';

/** An empty place teaches: what belongs here, why it matters, and the button to begin. */
export function EmptyPlace({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty} data-teaches>
      <h2>{title}</h2>
      <div className={classes.words}>{children}</div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}

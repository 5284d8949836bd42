import { type ReactNode, useEffect } from 'react';
import { focusIsLost, focusPage } from '../focus/focus.ts';
import classes from './EmptyPage.module.css';

/** An empty place teaches: what belongs here, why it matters, and the button to begin. */
export function EmptyPage({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  // It goes once there is something, and its button with it: whoever pressed that goes on at the place, if nothing else asks for the keyboard.
  useEffect(
    () => () => {
      if (focusIsLost()) focusPage();
    },
    [],
  );
  return (
    <div className={classes.empty} data-unhinted>
      <h2>{title}</h2>
      <div className={classes.words}>{children}</div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}

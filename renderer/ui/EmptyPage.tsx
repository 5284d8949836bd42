import { type ReactNode, useEffect } from 'react';
import { focusIsLost, focusPage } from '../focus/focus.ts';
import classes from './EmptyPage.module.css';

/** An empty page explains what belongs here and why it matters, with the button to begin. */
export function EmptyPage({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  // The button goes with the empty page: then the page takes the focus, unless something else did.
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

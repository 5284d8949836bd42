import { type ReactNode, useEffect } from 'react';
import { focusIsLost, focusPage } from '../focus/focus.ts';
import classes from './EmptyPage.module.css';

/** Explains what belongs on a page that is empty and why, with the button to begin. */
export function EmptyPage({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  // The pressed button disappears with this component. Then the page takes the focus, unless another element has it.
  useEffect(
    () => () => {
      if (focusIsLost()) focusPage();
    },
    [],
  );
  return (
    <div className={classes.empty} data-unhinted>
      <h2>{title}</h2>
      <div className={classes.text}>{children}</div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}

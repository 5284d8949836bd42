import type { ReactNode } from 'react';
import classes from './Notice.module.css';

/** A notice of one line over every page, with the button that answers it. */
export function Notice({
  label,
  button,
  wraps = false,
  children,
}: {
  label: string;
  button: ReactNode;
  /** In a narrow window the button gets a line of its own. */
  wraps?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={classes.notice} aria-label={label} data-wraps={wraps || undefined}>
      <p>{children}</p>
      {button}
    </section>
  );
}

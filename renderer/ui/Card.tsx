import { type ReactNode, useId } from 'react';
import classes from './Card.module.css';

/** A white card with a heading; `rightSection` is at the right of the heading. */
export function Card({
  title,
  rightSection,
  children,
  className,
}: {
  title?: ReactNode;
  rightSection?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const headingId = useId();
  return (
    <section
      className={className ? `${classes.card} ${className}` : classes.card}
      aria-labelledby={title ? headingId : undefined}
    >
      {title && (
        <div className={classes.header}>
          <h2 id={headingId}>{title}</h2>
          {rightSection && <div className={classes.rightSection}>{rightSection}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

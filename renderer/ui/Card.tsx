import { type ReactNode, useId } from 'react';
import classes from './Card.module.css';

/** A white sheet with a heading; `aside` stands at the right of it. */
export function Card({
  title,
  aside,
  children,
  className,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const heading = useId();
  return (
    <section className={className ? `${classes.card} ${className}` : classes.card} aria-labelledby={title ? heading : undefined}>
      {title && (
        <div className={classes.head}>
          <h2 id={heading}>{title}</h2>
          {aside && <div className={classes.aside}>{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

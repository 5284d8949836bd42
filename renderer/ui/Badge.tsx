import type { ReactNode } from 'react';
import classes from './Badge.module.css';

export type Tone = 'accent' | 'attention' | 'done' | 'plain';

/** A state in one or two words. The color only repeats the words. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}

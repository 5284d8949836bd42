import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';
import { PageHint } from './PageHint.tsx';

/** The head of a place: its title, one sentence that says what it is for, and its one primary action (last in `actions`); under it what the place is for, when it is new. */
export function PageHeader({ title, sentence, actions }: { title: ReactNode; sentence?: ReactNode; actions?: ReactNode }) {
  return (
    <>
      <header className={classes.header}>
        <div className={classes.words}>
          <h1>{title}</h1>
          {sentence && <p className={classes.sentence}>{sentence}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      <PageHint />
    </>
  );
}

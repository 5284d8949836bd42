import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';
import { PageHint } from './PageHint.tsx';

/** The header of a page: title, one sentence on its purpose, actions (the primary one last), and the hint. */
export function PageHeader({ title, sentence, actions }: { title: ReactNode; sentence?: ReactNode; actions?: ReactNode }) {
  return (
    <>
      <header className={classes.header}>
        <div className={classes.text}>
          <h1>{title}</h1>
          {sentence && <p className={classes.sentence}>{sentence}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      <PageHint />
    </>
  );
}

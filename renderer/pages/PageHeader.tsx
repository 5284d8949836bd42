import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';
import { PageHint } from './PageHint.tsx';

/** The head of a page: its title, one sentence on its purpose, its one primary action (last in `actions`), and the page's hint. */
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

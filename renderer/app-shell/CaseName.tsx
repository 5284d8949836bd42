import { UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import type { CaseRow } from '../../shared/domain/case.ts';
import { keys } from '../help/shortcuts.ts';
import classes from './CaseName.module.css';
import { caseSwitcher } from './CaseSwitcher.tsx';

/** The top of the sidebar: the open case, as a button that switches to another case. */
export function CaseName({ openCase }: { openCase: CaseRow | undefined }) {
  if (!openCase) return <p className={classes.brand}>Second Look</p>;
  return (
    <UnstyledButton className={classes.name} onClick={caseSwitcher.open} title={`Another case (${keys('O')})`}>
      <span className={classes.text}>
        <span className={classes.patient}>{openCase.patient}</span>
        <span className={classes.question}>{openCase.question}</span>
      </span>
      <IconSelector className={classes.icon} size="1rem" aria-hidden />
    </UnstyledButton>
  );
}

import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { mayLeave } from './leaving.ts';
import classes from './Split.module.css';

/**
 * A list with the details of one thing beside it, each scrolling by itself. Where both have no room, the details
 * take the list's place, with a way back.
 */
export function Split({
  list,
  details,
  label,
  open,
  wide = false,
  onBack,
}: {
  list: ReactNode;
  details: ReactNode;
  /** What the details are, for a screen reader. */
  label: string;
  /** Whether something is chosen. */
  open: boolean;
  /** The details are what is worked on: they get more room than the list. */
  wide?: boolean;
  onBack: () => void;
}) {
  return (
    <div className={classes.split} data-open={open || undefined} data-wide={wide || undefined}>
      <div className={classes.list}>{list}</div>
      <section className={classes.details} aria-label={label}>
        {open && (
          <Button
            className={classes.back ?? ''}
            variant="subtle"
            size="compact-md"
            leftSection={<IconArrowLeft size="1.125rem" aria-hidden />}
            onClick={() => void mayLeave().then((leave) => leave && onBack())}
          >
            Back to the list
          </Button>
        )}
        {details}
      </section>
    </div>
  );
}

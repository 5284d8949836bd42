import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { isValidElement, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { confirmLeave } from '../forms/leave-guard.ts';
import classes from './Split.module.css';

/**
 * A list beside the details of one row, each with its own scrolling. In a narrow window the details replace the list and have a
 * button back. Details with another `key` start at their top.
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
  /** The details need more room than the list. */
  wide?: boolean;
  onBack: () => void;
}) {
  const container = useRef<HTMLDivElement>(null);
  const backButton = useRef<HTMLButtonElement>(null);
  const focusedBefore = useRef<HTMLElement | null>(null);
  const detailsSection = useRef<HTMLElement>(null);
  const detailsKey = isValidElement(details) ? details.key : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something else is shown
  useLayoutEffect(() => {
    detailsSection.current?.scrollTo({ top: 0 });
  }, [detailsKey]);

  // Details that replace the list take the focus, and return it when they close.
  useEffect(() => {
    const focused = document.activeElement;
    if (!open) focusedBefore.current?.focus();
    focusedBefore.current = null;
    if (!open || !backButton.current?.checkVisibility() || backButton.current.parentElement?.contains(focused)) return;
    if (focused instanceof HTMLElement && container.current?.contains(focused)) focusedBefore.current = focused;
    backButton.current.focus();
  }, [open]);

  return (
    <div ref={container} className={classes.split} data-open={open || undefined} data-wide={wide || undefined}>
      <div className={classes.list}>{list}</div>
      <section ref={detailsSection} className={classes.details} aria-label={label}>
        {open && (
          <Button
            ref={backButton}
            className={classes.backButton ?? ''}
            variant="subtle"
            size="compact-md"
            leftSection={<IconArrowLeft size="1.125rem" aria-hidden />}
            onClick={() => void confirmLeave().then((leave) => leave && onBack())}
          >
            Back to the list
          </Button>
        )}
        {details}
      </section>
    </div>
  );
}

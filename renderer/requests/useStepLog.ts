import { useRef } from 'react';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { offerUndo } from '../ui/offer-undo.ts';

interface Steps<Step> {
  steps: Step[];
}

/**
 * The log of steps of a request or a lent thing: adds, corrects and removes a step, with Undo. `save` builds each change on the
 * latest steps.
 */
export function useStepLog<StepKind extends string, Step extends { what: StepKind }>(
  steps: readonly Step[],
  labels: Record<StepKind, string>,
  save: (make: (latest: Steps<Step>) => Steps<Step>) => Promise<unknown>,
) {
  const section = useRef<HTMLElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const focusMenu = () => focusWhenDrawn(() => section.current?.querySelector('button[aria-haspopup]'));
  return {
    /** The ref of the section with the list and the menu; every step has its position as `data-step`. */
    section,
    focusWhenDrawn,
    /** Focuses the menu. */
    focusMenu,
    change: (position: number, next: Partial<Step>) =>
      save((latest) => ({ steps: latest.steps.map((step, index) => (index === position ? { ...step, ...next } : step)) })),
    /** Adds a step and focuses it. */
    log(step: Step): void {
      const position = steps.length;
      void save((latest) => ({ steps: [...latest.steps, step] })).then(
        () => focusWhenDrawn(() => section.current?.querySelector<HTMLElement>(`[data-step="${position}"] input`)),
        () => undefined,
      );
    },
    removeStep(position: number): void {
      const step = steps[position];
      if (!step) return;
      offerUndo(
        save((latest) => ({ steps: latest.steps.toSpliced(position, 1) })),
        {
          message: `“${labels[step.what]}” taken back.`,
          onRemoved: focusMenu,
          restore: () => save((latest) => ({ steps: latest.steps.toSpliced(position, 0, step) })),
        },
      );
    },
  };
}

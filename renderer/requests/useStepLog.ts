import { useRef } from 'react';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { offerUndo } from '../ui/removal.ts';

interface Steps<Step> {
  steps: Step[];
}

/**
 * The log of what happened to a thing, step by step: a step is added, corrected, or taken back with a way back. `save` makes each
 * change from the steps as they are by then.
 */
export function useStepLog<What extends string, Step extends { what: What }>(
  steps: readonly Step[],
  labels: Record<What, string>,
  save: (make: (latest: Steps<Step>) => Steps<Step>) => Promise<unknown>,
) {
  const part = useRef<HTMLElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const goOnMenu = () => focusWhenDrawn(() => part.current?.querySelector('button[aria-haspopup]'));
  return {
    /** To be the ref of the part with the list, where every step bears its place as `data-step`, and the menu. */
    part,
    focusWhenDrawn,
    /** Leads the keyboard to the menu, from what goes. */
    goOnMenu,
    change: (at: number, next: Partial<Step>) =>
      save((latest) => ({ steps: latest.steps.map((step, index) => (index === at ? { ...step, ...next } : step)) })),
    /** Adds a step and leads the keyboard into it. */
    log(step: Step): void {
      const at = steps.length;
      void save((latest) => ({ steps: [...latest.steps, step] })).then(
        () => focusWhenDrawn(() => part.current?.querySelector<HTMLElement>(`[data-step="${at}"] input`)),
        () => undefined,
      );
    },
    takeBack(at: number): void {
      const step = steps[at];
      if (!step) return;
      offerUndo(
        save((latest) => ({ steps: latest.steps.toSpliced(at, 1) })),
        {
          words: `“${labels[step.what]}” taken back.`,
          gone: goOnMenu,
          restore: () => save((latest) => ({ steps: latest.steps.toSpliced(at, 0, step) })),
        },
      );
    },
  };
}

import { useRef } from 'react';
import { firstButton, useFocusWhenDrawn } from '../focus/focus.ts';
import { offerUndo } from '../ui/offer-undo.ts';

interface Identified {
  id: string;
}

/** The row after a row of a list, or before the last row; null: the list has no other. */
export function neighborOf(rows: readonly Identified[], id: string): string | null {
  const index = rows.findIndex((row) => row.id === id);
  return (rows[index + 1] ?? rows[index - 1])?.id ?? null;
}

/**
 * What takes the focus on a page with a list and details, once drawn: the row of what is `chosen`, or the button back to the list.
 * With nothing chosen because the last row went: the button that adds a row.
 */
function rowToFocus(page: HTMLElement | null, chosen: boolean): HTMLElement | null | undefined {
  // Tabs are a list too, and none of these.
  if (!chosen) return page?.querySelector('ul:not(nav ul)') ? null : firstButton(page);
  const row = page?.querySelector<HTMLElement>('ul:not(nav ul) [aria-current]');
  return row && !row.checkVisibility() ? page?.querySelector('section button') : row;
}

/** Keeps the focus on a page with a list and details. `show` opens one of the list, or none. */
export function useListPosition(show: (id: string | null) => void) {
  const pageRef = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();

  function choose(id: string | null) {
    show(id);
    focusWhenDrawn(() => rowToFocus(pageRef.current, id !== null));
  }

  return {
    /** The ref of the page's outermost element. */
    pageRef,
    focusWhenDrawn,
    /** Chooses another row after a step of the person, and focuses the row. */
    choose,
    /** Offers to undo the removal of a row; its neighbour is chosen meanwhile. */
    offerRowUndo(
      id: string,
      removal: { rows: readonly Identified[]; removing: Promise<unknown>; message: string; restore: () => Promise<unknown> },
    ) {
      const next = neighborOf(removal.rows, id);
      offerUndo(removal.removing, {
        message: removal.message,
        onRemoved: () => choose(next),
        restore: removal.restore,
        onRestored: () => choose(id),
      });
    },
  };
}

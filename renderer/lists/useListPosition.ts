import { useRef } from 'react';
import { firstButton, useFocusWhenDrawn } from '../focus/focus.ts';
import { offerUndo } from '../ui/offer-undo.ts';

interface Identified {
  id: string;
}

/** Returns the row after a row of a list, or before the last row; null: there is no other. */
export function neighborOf(rows: readonly Identified[], id: string): string | null {
  const index = rows.findIndex((row) => row.id === id);
  return (rows[index + 1] ?? rows[index - 1])?.id ?? null;
}

/**
 * Finds the element to focus: the row of the `chosen` item, or the button back to the list. With nothing chosen, the button that
 * adds a row.
 */
function rowToFocus(page: HTMLElement | null, chosen: boolean): HTMLElement | null | undefined {
  // The tabs are a list too.
  if (!chosen) return page?.querySelector('ul:not(nav ul)') ? null : firstButton(page);
  const row = page?.querySelector<HTMLElement>('ul:not(nav ul) [aria-current]');
  return row && !row.checkVisibility() ? page?.querySelector('section button') : row;
}

/** Keeps the focus on a page with a list and details. `show` opens an item, or none. */
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
    /** Chooses a row and focuses it. */
    choose,
    /** Offers to undo the removal of a row, and chooses its neighbor meanwhile. */
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

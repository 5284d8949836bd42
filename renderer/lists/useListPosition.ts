import { useRef } from 'react';
import { firstButton, useFocusWhenDrawn } from '../focus/focus.ts';
import { offerBack } from '../ui/removal.ts';

interface Identified {
  id: string;
}

/** What stands after one of a list, or before the last; null: it stands alone. */
export function beside(rows: readonly Identified[], id: string): string | null {
  const at = rows.findIndex((row) => row.id === id);
  return (rows[at + 1] ?? rows[at - 1])?.id ?? null;
}

/**
 * In a place with a list and details, once it is drawn: the row of what is `chosen`, or the way back to it; with nothing chosen
 * because the last row went, the button that begins one.
 */
function goOnRow(place: HTMLElement | null, chosen: boolean): HTMLElement | null | undefined {
  // Tabs are a list too, and none of these.
  if (!chosen) return place?.querySelector('ul:not(nav ul)') ? null : firstButton(place);
  const row = place?.querySelector<HTMLElement>('ul:not(nav ul) [aria-current]');
  return row && !row.checkVisibility() ? place?.querySelector('section button') : row;
}

/** The steps of a place with a list and details that must not lose the keyboard. `show` opens one of the list, or none. */
export function useListPosition(show: (id: string | null) => void) {
  const whole = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();

  function choose(id: string | null) {
    show(id);
    focusWhenDrawn(() => goOnRow(whole.current, id !== null));
  }

  return {
    /** To be the ref of the whole place. */
    whole,
    focusWhenDrawn,
    /** Chooses for the person, after a step of theirs, and leaves the keyboard at the row. */
    choose,
    /** Offers back one of the list that is being removed; what stands beside it is chosen meanwhile. */
    offerRow(
      id: string,
      way: { rows: readonly Identified[]; removing: Promise<unknown>; words: string; restore: () => Promise<unknown> },
    ) {
      const next = beside(way.rows, id);
      offerBack(way.removing, { words: way.words, gone: () => choose(next), restore: way.restore, back: () => choose(id) });
    },
  };
}

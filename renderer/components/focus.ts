import { useCallback, useEffect, useRef } from 'react';

/** Puts the keyboard at the beginning of the place: what had it is gone. */
export function focusPlace(): void {
  document.getElementById('place')?.focus({ preventScroll: true });
}

/** Whether what had the keyboard is gone, or can no longer be used. */
export function focusIsLost(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || at.matches(':disabled');
}

/**
 * Gives a function that puts the keyboard where `find` says, as soon as that is drawn: at once, or when an answer of the
 * vault has brought it. Until then it looks after every drawing of the component.
 */
export function useFocusWhenDrawn(): (find: () => HTMLElement | null | undefined) => void {
  const wanted = useRef<(() => HTMLElement | null | undefined) | null>(null);
  useEffect(() => {
    const found = wanted.current?.();
    if (!found) return;
    wanted.current = null;
    found.focus();
  });
  return useCallback((find) => {
    wanted.current = find;
  }, []);
}

/**
 * In a place with a list and details, once it is drawn: the row of what is `chosen`, or the way back to it; with nothing chosen
 * because the last row went, the button that begins one.
 */
export function goOnRow(place: HTMLElement | null, chosen: boolean): HTMLElement | null | undefined {
  // Tabs are a list too, and none of these.
  if (!chosen) return place?.querySelector('ul:not(nav ul)') ? null : place?.querySelector('button');
  const row = place?.querySelector<HTMLElement>('ul:not(nav ul) [aria-current]');
  return row && !row.checkVisibility() ? place?.querySelector('section button') : row;
}

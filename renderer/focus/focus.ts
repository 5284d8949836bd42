import { useCallback, useEffect, useRef } from 'react';

/** Puts the keyboard at the beginning of the page: what had it is gone. */
export function focusPage(): void {
  document.getElementById('page')?.focus({ preventScroll: true });
}

/** The button with which something is begun in a page: the first that is no hint's. */
export function firstButton(page: HTMLElement | null): HTMLElement | null {
  return page?.querySelector<HTMLElement>('button:not([data-hint])') ?? null;
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

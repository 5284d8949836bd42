import { useCallback, useEffect, useRef } from 'react';

/** Focuses the page after the focused element disappeared. */
export function focusPage(): void {
  document.getElementById('page')?.focus({ preventScroll: true });
}

/** The first button of a page outside the hint: it begins something. */
export function firstButton(page: HTMLElement | null): HTMLElement | null {
  return page?.querySelector<HTMLElement>('button:not([data-hint])') ?? null;
}

/** Whether the focused element has disappeared or is disabled. */
export function focusIsLost(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.matches(':disabled');
}

/** Whether the person has focused another element since `before` had the focus. */
export function focusHasMoved(before: Element | null): boolean {
  const focused = document.activeElement;
  return !focusIsLost() && focused !== before && focused?.id !== 'page';
}

/**
 * Returns a function that focuses an element once the element is drawn. `find` runs after every render of the component until it
 * returns one.
 */
export function useFocusWhenDrawn(): (find: () => HTMLElement | null | undefined) => void {
  const pendingFind = useRef<(() => HTMLElement | null | undefined) | null>(null);
  useEffect(() => {
    const element = pendingFind.current?.();
    if (!element) return;
    pendingFind.current = null;
    element.focus();
  });
  return useCallback((find) => {
    pendingFind.current = find;
  }, []);
}

/** Inputs that take no text. */
const NON_TEXT_TYPES = ['checkbox', 'radio', 'range', 'file', 'button', 'submit'];

/** Whether keys pressed here are text. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NON_TEXT_TYPES.includes(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

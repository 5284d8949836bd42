import { createSpotlight } from '@mantine/spotlight';

/** Creates a searchable list that opens over everything and returns the focus when it closes. */
export function createFinder() {
  const [store, actions] = createSpotlight();
  let focusedBefore: Element | null = null;
  return {
    store,
    open(): void {
      focusedBefore = document.activeElement;
      actions.open();
    },
    /** For `onSpotlightClose`: Mantine would return the focus to the field that it closes. */
    restoreFocus(): void {
      const focused = document.activeElement;
      if (focused && focused !== document.body && !focused.closest('[role="dialog"]')) return;
      if (focusedBefore instanceof HTMLElement && focusedBefore.isConnected) focusedBefore.focus({ preventScroll: true });
    },
  };
}

import { createSpotlight } from '@mantine/spotlight';

/** A list to search that opens over everything, and gives the keyboard back to where it was. */
export function createFinder() {
  const [store, actions] = createSpotlight();
  let focusedBefore: Element | null = null;
  return {
    store,
    open(): void {
      focusedBefore = document.activeElement;
      actions.open();
    },
    /** For `onSpotlightClose`: Mantine itself gives the keyboard back to the field that it closes. */
    restoreFocus(): void {
      const focused = document.activeElement;
      if (focused && focused !== document.body && !focused.closest('[role="dialog"]')) return;
      if (focusedBefore instanceof HTMLElement && focusedBefore.isConnected) focusedBefore.focus({ preventScroll: true });
    },
  };
}

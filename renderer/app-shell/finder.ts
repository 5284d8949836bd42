import { createSpotlight } from '@mantine/spotlight';

/** A list to search that opens over everything, and gives the keyboard back to where it was. */
export function createFinder() {
  const [store, actions] = createSpotlight();
  let before: Element | null = null;
  return {
    store,
    open(): void {
      before = document.activeElement;
      actions.open();
    },
    /** For `onSpotlightClose`: Mantine itself gives the keyboard back to the field that it closes. */
    giveBack(): void {
      const now = document.activeElement;
      if (now && now !== document.body && !now.closest('[role="dialog"]')) return;
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
  };
}

import { useSyncExternalStore } from 'react';
import { createStore } from './create-store.ts';

const startedDrafts = new Set<{ label: string; clear: () => void }>();
const { notify, subscribe } = createStore();

/** Text that has no row in the vault yet. The window keeps it in memory until the vault closes. */
interface Draft<T> {
  /** Reads the draft and follows its changes. */
  useValue: () => T;
  get: () => T;
  set: (next: T) => void;
  clear: () => void;
}

/** Creates a draft that starts as `empty`. Once the person has typed, the status bar shows `label`. */
export function createDraft<T>(label: string, empty: T): Draft<T> {
  let value = empty;
  const draft: Draft<T> & { label: string } = {
    label,
    useValue: () => useSyncExternalStore(subscribe, () => value),
    get: () => value,
    set(next) {
      value = next;
      startedDrafts.add(draft);
      notify();
    },
    clear() {
      value = empty;
      startedDrafts.delete(draft);
      notify();
    },
  };
  return draft;
}

/** The labels of the started drafts of this window; empty: none. */
export function draftLabel(): string {
  return [...startedDrafts].map(({ label }) => label).join(' ');
}

/** As `draftLabel`, and follows its changes. */
export function useDraftLabel(): string {
  return useSyncExternalStore(subscribe, draftLabel);
}

/** Clears every draft: no draft outlives the open vault. */
export function clearDrafts(): void {
  for (const draft of [...startedDrafts]) draft.clear();
}

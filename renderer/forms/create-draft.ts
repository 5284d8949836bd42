import { useSyncExternalStore } from 'react';
import { createStore } from './create-store.ts';

const startedDrafts = new Set<{ label: string; clear: () => void }>();
const { notify, subscribe } = createStore();

/** Text that is typed before the vault has anything to save it in: kept in the window's memory until the vault closes. */
interface Draft<T> {
  /** The draft, as it changes. */
  useValue: () => T;
  get: () => T;
  set: (next: T) => void;
  clear: () => void;
}

/** Makes a draft that begins as `empty`. Once it is begun, the status bar says `label`. */
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

/** What the status bar says of the begun drafts of this window; empty: none. */
export function draftLabel(): string {
  return [...startedDrafts].map(({ label }) => label).join(' ');
}

/** As `draftWords`, as it changes. */
export function useDraftLabel(): string {
  return useSyncExternalStore(subscribe, draftLabel);
}

/** Empties every draft: none outlives the vault's opening. */
export function clearDrafts(): void {
  for (const draft of [...startedDrafts]) draft.clear();
}

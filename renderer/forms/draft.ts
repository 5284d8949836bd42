import { useSyncExternalStore } from 'react';
import { createStore } from './store.ts';

const begun = new Set<{ label: string; forget: () => void }>();
const { notify, subscribe } = createStore();

/** Text that is typed before the vault has anything to save it in: kept in the window's memory until the vault closes. */
interface Draft<T> {
  /** The draft, as it changes. */
  use: () => T;
  get: () => T;
  set: (next: T) => void;
  forget: () => void;
}

/** Makes a draft that begins as `empty`. Once it is begun, the status bar says `label`. */
export function createDraft<T>(label: string, empty: T): Draft<T> {
  let value = empty;
  const draft: Draft<T> & { label: string } = {
    label,
    use: () => useSyncExternalStore(subscribe, () => value),
    get: () => value,
    set(next) {
      value = next;
      begun.add(draft);
      notify();
    },
    forget() {
      value = empty;
      begun.delete(draft);
      notify();
    },
  };
  return draft;
}

/** What the status bar says of the begun drafts of this window; empty: none. */
export function draftLabel(): string {
  return [...begun].map(({ label }) => label).join(' ');
}

/** As `draftWords`, as it changes. */
export function useDraftLabel(): string {
  return useSyncExternalStore(subscribe, draftLabel);
}

/** Empties every draft: none outlives the vault's opening. */
export function forgetDrafts(): void {
  for (const draft of [...begun]) draft.forget();
}

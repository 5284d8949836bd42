import { useSyncExternalStore } from 'react';
import { createStore } from './store.ts';

const standing = new Set<{ words: string; forget: () => void }>();
const { notify, subscribe } = createStore();

/** What is typed before there is anything to save it in: kept in the memory of the window until the vault is closed. */
interface Draft<T> {
  /** The draft, as it changes. */
  use: () => T;
  get: () => T;
  set: (next: T) => void;
  forget: () => void;
}

/** A draft that begins as `empty`. While something stands in it, the quiet bar says `words`. */
export function createDraft<T>(words: string, empty: T): Draft<T> {
  let value = empty;
  const draft: Draft<T> & { words: string } = {
    words,
    use: () => useSyncExternalStore(subscribe, () => value),
    get: () => value,
    set(next) {
      value = next;
      standing.add(draft);
      notify();
    },
    forget() {
      value = empty;
      standing.delete(draft);
      notify();
    },
  };
  return draft;
}

/** What the quiet bar says of the drafts that stand in this window; empty: none. */
export function draftLabel(): string {
  return [...standing].map(({ words }) => words).join(' ');
}

/** As `draftWords`, as it changes. */
export function useDraftLabel(): string {
  return useSyncExternalStore(subscribe, draftLabel);
}

/** Nothing that was typed outlives the opening of its vault. */
export function forgetDrafts(): void {
  for (const draft of [...standing]) draft.forget();
}

import { useSyncExternalStore } from 'react';
import { createWatched } from '../client/store.ts';

const standing = new Set<{ words: string; forget: () => void }>();
const { tell, subscribe } = createWatched();

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
      tell();
    },
    forget() {
      value = empty;
      standing.delete(draft);
      tell();
    },
  };
  return draft;
}

/** What the quiet bar says of the drafts that stand in this window; empty: none. */
export function draftWords(): string {
  return [...standing].map(({ words }) => words).join(' ');
}

/** As `draftWords`, as it changes. */
export function useDraftWords(): string {
  return useSyncExternalStore(subscribe, draftWords);
}

/** Nothing that was typed outlives the opening of its vault. */
export function forgetDrafts(): void {
  for (const draft of [...standing]) draft.forget();
}

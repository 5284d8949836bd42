import { useSyncExternalStore } from 'react';
import { formatCount } from '../../shared/format/amounts.ts';
import { draftLabel } from './draft.ts';
import { createStore } from './store.ts';
import { countUnsaved, discardUnsaved, whenSaved } from './unsaved.ts';

/** The question before unsaved text is lost. */
interface Leaving {
  /** What is not saved. */
  title: string;
  answer: (leave: boolean) => void;
}

let question: Leaving | null = null;
const { notify, subscribe } = createStore();

function ask(next: Leaving | null): void {
  question = next;
  notify();
}

/** What leaving would lose, as a text; empty: nothing. With `window` also drafts, which live as long as the window and the vault. */
export function unsavedText(what: 'page' | 'window'): string {
  return [unsavedLabel(countUnsaved()), what === 'window' && draftLabel()].filter(Boolean).join(' ');
}

/** "1 field is not saved yet."; empty: every field is. */
export function unsavedLabel(fields: number): string {
  if (fields === 0) return '';
  return `${formatCount(fields, 'field')} ${fields === 1 ? 'is' : 'are'} not saved yet.`;
}

/**
 * Whether the page, or with `window` the window or its vault, may close: at once where everything is saved, else as the person
 * answers.
 */
export async function mayLeave(what: 'page' | 'window' = 'page'): Promise<boolean> {
  if (!unsavedText(what)) return true;
  // A field that failed is saved once more as the focus leaves it.
  await whenSaved();
  const title = unsavedText(what);
  if (!title) return true;
  question?.answer(false);
  return new Promise((resolve) =>
    ask({
      title,
      answer(leave) {
        ask(null);
        if (leave) discardUnsaved();
        resolve(leave);
      },
    }),
  );
}

/** The open question, or null. */
export function useLeaving(): Leaving | null {
  return useSyncExternalStore(subscribe, () => question);
}

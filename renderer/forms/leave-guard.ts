import { useSyncExternalStore } from 'react';
import { formatCount } from '../../shared/format/amounts.ts';
import { draftLabel } from './draft.ts';
import { createStore } from './store.ts';
import { countUnsaved, discardUnsaved, whenSaved } from './unsaved.ts';

/** What the person is asked before something typed is lost. */
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

/** What would be lost by leaving, in words; `window`: drafts, which live as long as the window and the vault, would go too. */
export function unsavedText(what: 'place' | 'window'): string {
  return [unsavedLabel(countUnsaved()), what === 'window' && draftLabel()].filter(Boolean).join(' ');
}

/** "1 field is not saved yet."; empty: every field is. */
export function unsavedLabel(fields: number): string {
  if (fields === 0) return '';
  return `${formatCount(fields, 'field')} ${fields === 1 ? 'is' : 'are'} not saved yet.`;
}

/**
 * Whether what is shown may go away: at once where everything is saved, else as the person answers. `window` where not only
 * the place but the whole window or its vault closes.
 */
export async function mayLeave(what: 'place' | 'window' = 'place'): Promise<boolean> {
  if (!unsavedText(what)) return true;
  // What failed before is tried once more as its field is left.
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

/** The question that stands, or null. */
export function useLeaving(): Leaving | null {
  return useSyncExternalStore(subscribe, () => question);
}

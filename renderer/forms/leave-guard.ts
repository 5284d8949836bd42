import { useSyncExternalStore } from 'react';
import { counted } from '../../shared/format/amounts.ts';
import { createWatched } from '../client/store.ts';
import { draftWords } from './draft.ts';
import { fieldsWaiting, giveUpWaiting, settled } from './unsaved.ts';

/** What the person is asked before something typed is lost. */
interface Leaving {
  /** What is not saved. */
  title: string;
  answer: (leave: boolean) => void;
}

let question: Leaving | null = null;
const { tell, subscribe } = createWatched();

function ask(next: Leaving | null): void {
  question = next;
  tell();
}

/** What would be lost by leaving, in words; `window`: drafts, which live as long as the window and the vault, would go too. */
export function lostByLeaving(what: 'place' | 'window'): string {
  return [notSavedWords(fieldsWaiting()), what === 'window' && draftWords()].filter(Boolean).join(' ');
}

/** "1 field is not saved yet."; empty: every field is. */
export function notSavedWords(fields: number): string {
  if (fields === 0) return '';
  return `${counted(fields, 'field')} ${fields === 1 ? 'is' : 'are'} not saved yet.`;
}

/**
 * Whether what is shown may go away: at once where everything is saved, else as the person answers. `window` where not only
 * the place but the whole window or its vault closes.
 */
export async function mayLeave(what: 'place' | 'window' = 'place'): Promise<boolean> {
  if (!lostByLeaving(what)) return true;
  // What failed before is tried once more as its field is left.
  await settled();
  const title = lostByLeaving(what);
  if (!title) return true;
  question?.answer(false);
  return new Promise((resolve) =>
    ask({
      title,
      answer(leave) {
        ask(null);
        if (leave) giveUpWaiting();
        resolve(leave);
      },
    }),
  );
}

/** The question that stands, or null. */
export function useLeaving(): Leaving | null {
  return useSyncExternalStore(subscribe, () => question);
}

import { useSyncExternalStore } from 'react';
import { formatCount } from '../../shared/format/amounts.ts';
import { draftLabel } from './create-draft.ts';
import { createStore } from './create-store.ts';
import { countUnsaved, discardUnsaved, whenSaved } from './unsaved.ts';

/** The question before unsaved text is lost. */
interface LeavePrompt {
  /** What is not saved. */
  title: string;
  answer: (leave: boolean) => void;
}

let openPrompt: LeavePrompt | null = null;
const { notify, subscribe } = createStore();

function setPrompt(next: LeavePrompt | null): void {
  openPrompt = next;
  notify();
}

/** Names the unsaved text that leaving would lose; empty: none. `window` includes drafts, which live as long as the window. */
export function unsavedText(scope: 'page' | 'window'): string {
  return [unsavedLabel(countUnsaved()), scope === 'window' && draftLabel()].filter(Boolean).join(' ');
}

/** "1 field is not saved yet."; empty: every field is. */
export function unsavedLabel(fields: number): string {
  if (fields === 0) return '';
  return `${formatCount(fields, 'field')} ${fields === 1 ? 'is' : 'are'} not saved yet.`;
}

/** Resolves to whether the page, or with `window` the window, may close. Asks the person where text is unsaved. */
export async function confirmLeave(scope: 'page' | 'window' = 'page'): Promise<boolean> {
  if (!unsavedText(scope)) return true;
  // A field that failed saves once more when the focus leaves it.
  await whenSaved();
  const title = unsavedText(scope);
  if (!title) return true;
  openPrompt?.answer(false);
  return new Promise((resolve) =>
    setPrompt({
      title,
      answer(leave) {
        setPrompt(null);
        if (leave) discardUnsaved();
        resolve(leave);
      },
    }),
  );
}

/** The open question, or null. */
export function useLeavePrompt(): LeavePrompt | null {
  return useSyncExternalStore(subscribe, () => openPrompt);
}

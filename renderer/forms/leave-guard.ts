import { useSyncExternalStore } from 'react';
import { formatCount } from '../../shared/format/amounts.ts';
import { draftLabel } from './create-draft.ts';
import { createStore } from './create-store.ts';
import { countUnsaved, discardUnsaved, whenSaved } from './unsaved.ts';

/** A question before the page or the window closes. */
interface LeaveQuestion {
  /** What is not saved, or not finished. */
  title: string;
  /** What becomes of it. */
  text: string;
  /** The labels of the two answers. */
  stay: string;
  leave: string;
}

interface LeavePrompt extends LeaveQuestion {
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
  const leave = await askToLeave({
    title,
    text: 'What you typed there would be lost. Everything else is kept.',
    stay: 'Go back to it',
    leave: 'Leave without it',
  });
  if (leave) discardUnsaved();
  return leave;
}

/** Asks the person; resolves to whether to leave. An earlier question that is still open is answered with “stay”. */
export function askToLeave(question: LeaveQuestion): Promise<boolean> {
  openPrompt?.answer(false);
  return new Promise((resolve) =>
    setPrompt({
      ...question,
      answer(leave) {
        setPrompt(null);
        resolve(leave);
      },
    }),
  );
}

/** The open question, or null. */
export function useLeavePrompt(): LeavePrompt | null {
  return useSyncExternalStore(subscribe, () => openPrompt);
}

import { type RefObject, useState } from 'react';
import { CLAIM_KEYS, type ClaimKey, type RecordPage } from '../../shared/domain/opinion.ts';
import { CLAIM_LABELS } from '../../shared/opinions/opinion-labels.ts';
import { quoted } from '../../shared/opinions/quotes.ts';
import { type SelectedWords, useSelectedWords } from './useSelectedWords.ts';

interface Page {
  /** Within which the pages are drawn. */
  box: RefObject<HTMLElement | null>;
  recordId: string;
  /** The one that is shown has no words that could be selected. */
  picture: boolean;
}

/** Where words from a page go. */
export interface Into {
  /** The field into which they go. */
  target: ClaimKey;
  onTarget: (key: ClaimKey) => void;
  /** Puts words, or none, and the pages as their source into the field; says why not, or null. */
  onPut: (words: string, pages: RecordPage[]) => string | null;
}

export type Taking = ReturnType<typeof useTaking>;

/** Taking words from the pages of a record into a field: which are selected, what can be done with them, and what came of it. */
export function useTaking({ box, recordId, picture }: Page, { target, onTarget, onPut }: Into) {
  const [said, setSaid] = useState('');
  const { words, setWords } = useSelectedWords(box);

  function put(text: string, pages: readonly number[]) {
    const why = onPut(
      text,
      pages.map((page) => ({ recordId, page })),
    );
    setSaid(why ?? putInto(target, text, pages));
    if (why !== null) return;
    setWords(null);
    selectNothing(box.current);
  }

  return {
    /** The words that are selected; null: none. */
    words,
    select: setWords,
    /** What came of the last step; empty: nothing to say. */
    said,
    target,
    chooseField: onTarget,
    /** To the next field (1), or the one before (-1). */
    stepField(step: number) {
      const next = CLAIM_KEYS.at((CLAIM_KEYS.indexOf(target) + step) % CLAIM_KEYS.length) ?? target;
      onTarget(next);
      setSaid(`Into “${CLAIM_LABELS[next]}”.`);
    },
    /** Puts words into the field; where there are none it says so, with the keyboard at the page. */
    take(chosen: SelectedWords | null) {
      if (chosen) put(quoted(chosen.text), chosen.pages);
      else {
        setSaid(picture ? 'This page is a picture: type its words into the field.' : 'Select words on the page first.');
        box.current?.querySelector<HTMLElement>('textarea, section[tabindex]')?.focus();
      }
    },
    nameSource: (page: number) => put('', [page]),
    /** Lets go of what is selected, and of what was said. */
    reset() {
      setSaid('');
      setWords(null);
    },
  };
}

/** What is said of words, or of none but their pages, that are in the field now. */
function putInto(target: ClaimKey, text: string, pages: readonly number[]): string {
  const where = pages.length === 1 ? `Page ${pages[0]}` : `Pages ${pages[0]}–${pages.at(-1)}`;
  const field = `“${CLAIM_LABELS[target]}”`;
  return text ? `Put into ${field}. Its source: ${where.toLowerCase()}.` : `${where} is now a source of ${field}.`;
}

/** In the plain text the caret stays behind what was taken: to clear the document's selection would throw it to the top. */
function selectNothing(box: HTMLElement | null): void {
  const text = box?.querySelector('textarea');
  if (text) text.setSelectionRange(text.selectionEnd, text.selectionEnd);
  else document.getSelection()?.removeAllRanges();
}

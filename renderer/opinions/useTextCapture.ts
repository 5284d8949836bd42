import { type RefObject, useState } from 'react';
import { CLAIM_KEYS, type ClaimKey, type RecordPage } from '../../shared/domain/opinion.ts';
import { CLAIM_LABELS } from '../../shared/opinions/opinion-labels.ts';
import { joinSelectedLines } from '../../shared/opinions/quotes.ts';
import { type TextSelection, useTextSelection } from './useTextSelection.ts';

interface CapturedPage {
  /** The element that contains the pages. */
  container: RefObject<HTMLElement | null>;
  recordId: string;
  /** The shown page is an image: it has no text to select. */
  isImage: boolean;
}

/** Where captured text goes. */
export interface CaptureTarget {
  /** The field that gets the text. */
  target: ClaimKey;
  onTarget: (key: ClaimKey) => void;
  /** Appends text, or none, and adds the pages as its source; gives the reason of a refusal, or null. */
  onInsert: (selection: string, pages: RecordPage[]) => string | null;
}

export type Capture = ReturnType<typeof useTextCapture>;

/** Captures text from the pages of a record into a field: the selection, the actions, and their outcome. */
export function useTextCapture({ container, recordId, isImage }: CapturedPage, { target, onTarget, onInsert }: CaptureTarget) {
  const [announcement, setAnnouncement] = useState('');
  const { selection, setSelection } = useTextSelection(container);

  function put(text: string, pages: readonly number[]) {
    const refusal = onInsert(
      text,
      pages.map((page) => ({ recordId, page })),
    );
    setAnnouncement(refusal ?? insertedMessage(target, text, pages));
    if (refusal !== null) return;
    setSelection(null);
    clearSelection(container.current);
  }

  return {
    /** The selected text, or null. */
    selection,
    select: setSelection,
    /** The outcome of the last action for screen readers; may be empty. */
    announcement,
    target,
    chooseField: onTarget,
    /** 1 to the next field, -1 to the one before. */
    stepField(step: number) {
      const next = CLAIM_KEYS.at((CLAIM_KEYS.indexOf(target) + step) % CLAIM_KEYS.length) ?? target;
      onTarget(next);
      setAnnouncement(`Into “${CLAIM_LABELS[next]}”.`);
    },
    /** Appends text to the field; without text it says so and focuses the page. */
    insert(chosen: TextSelection | null) {
      if (chosen) put(joinSelectedLines(chosen.text), chosen.pages);
      else {
        setAnnouncement(isImage ? 'This page is a picture: type its words into the field.' : 'Select words on the page first.');
        container.current?.querySelector<HTMLElement>('textarea, section[tabindex]')?.focus();
      }
    },
    addSource: (page: number) => put('', [page]),
    /** Clears the selection and the announcement. */
    reset() {
      setAnnouncement('');
      setSelection(null);
    },
  };
}

/** Confirms that text, or only its pages, are in the field now. */
function insertedMessage(target: ClaimKey, text: string, pages: readonly number[]): string {
  const source = pages.length === 1 ? `Page ${pages[0]}` : `Pages ${pages[0]}–${pages.at(-1)}`;
  const field = `“${CLAIM_LABELS[target]}”`;
  return text ? `Put into ${field}. Its source: ${source.toLowerCase()}.` : `${source} is now a source of ${field}.`;
}

/** In plain text the caret stays behind the captured text: clearing the document's selection would scroll to the top. */
function clearSelection(container: HTMLElement | null): void {
  const text = container?.querySelector('textarea');
  if (text) text.setSelectionRange(text.selectionEnd, text.selectionEnd);
  else document.getSelection()?.removeAllRanges();
}

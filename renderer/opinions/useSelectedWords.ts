import { type RefObject, useEffect, useState } from 'react';

/** Words that were selected, and the pages on which they stand, from 1. */
export interface SelectedWords {
  text: string;
  pages: number[];
}

/** Whether words of this page are selected: a selection may end at the very beginning of the next one. */
function isSelected(page: Element, selected: Range): boolean {
  const part = document.createRange();
  part.selectNodeContents(page);
  if (!selected.intersectsNode(page)) return false;
  if (part.comparePoint(selected.startContainer, selected.startOffset) === 0)
    part.setStart(selected.startContainer, selected.startOffset);
  if (part.comparePoint(selected.endContainer, selected.endOffset) === 0) part.setEnd(selected.endContainer, selected.endOffset);
  return part.toString().trim() !== '';
}

/** What of the pages a selection holds; null: nothing of them. */
function selectedIn(box: HTMLElement): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !box.contains(selection.anchorNode) || !box.contains(selection.focusNode))
    return null;
  const range = selection.getRangeAt(0);
  const pages = [...box.querySelectorAll<HTMLElement>('[data-page]')]
    .filter((page) => isSelected(page, range))
    .map((page) => Number(page.dataset.page));
  return pages.length === 0 ? null : { text: selection.toString(), pages };
}

/**
 * The words that were selected last in the pages within `box`. They stay while the keyboard is elsewhere, so that a field can be
 * chosen for them; a click on the pages that selects nothing lets go of them.
 */
export function useSelectedWords(box: RefObject<HTMLElement | null>) {
  const [words, setWords] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const look = () => {
      if (!box.current) return;
      const found = selectedIn(box.current);
      if (found) setWords(found);
      else if (box.current.contains(document.getSelection()?.anchorNode ?? null)) setWords(null);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [box]);
  return { words, setWords };
}

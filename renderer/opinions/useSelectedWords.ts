import { type RefObject, useEffect, useState } from 'react';

/** Words that were selected, and the pages on which they stand, from 1. */
export interface SelectedWords {
  text: string;
  pages: number[];
}

const pageOf = (node: Node | null) => {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return Number(element?.closest<HTMLElement>('[data-page]')?.dataset.page) || null;
};

/** What of the page a selection holds; null: nothing of it. */
function selectedIn(box: HTMLElement): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !box.contains(selection.anchorNode) || !box.contains(selection.focusNode))
    return null;
  const ends = [pageOf(selection.anchorNode), pageOf(selection.focusNode)].filter((page) => page !== null);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const text = selection.toString();
  if (ends.length === 0 || text.trim() === '') return null;
  return { text, pages: Array.from({ length: last - first + 1 }, (_, step) => first + step) };
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

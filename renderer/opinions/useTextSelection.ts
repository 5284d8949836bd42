import { type RefObject, useEffect, useState } from 'react';

/** Selected text, and the pages that contain it, from 1. */
export interface TextSelection {
  text: string;
  pages: number[];
}

/** Whether text of this page is selected: a selection may end at the very beginning of the next page. */
function isSelected(page: Element, selected: Range): boolean {
  const pageRange = document.createRange();
  pageRange.selectNodeContents(page);
  if (!selected.intersectsNode(page)) return false;
  if (pageRange.comparePoint(selected.startContainer, selected.startOffset) === 0)
    pageRange.setStart(selected.startContainer, selected.startOffset);
  if (pageRange.comparePoint(selected.endContainer, selected.endOffset) === 0)
    pageRange.setEnd(selected.endContainer, selected.endOffset);
  return pageRange.toString().trim() !== '';
}

/** The selection within the pages, or null. */
function selectionIn(container: HTMLElement): TextSelection | null {
  const selection = document.getSelection();
  if (
    !selection ||
    selection.isCollapsed ||
    !container.contains(selection.anchorNode) ||
    !container.contains(selection.focusNode)
  )
    return null;
  const range = selection.getRangeAt(0);
  const pages = [...container.querySelectorAll<HTMLElement>('[data-page]')]
    .filter((page) => isSelected(page, range))
    .map((page) => Number(page.dataset.page));
  return pages.length === 0 ? null : { text: selection.toString(), pages };
}

/**
 * The last text selected within `container`. The selection stays while the focus is elsewhere, so that the person can choose a
 * field. A click that selects nothing clears it.
 */
export function useTextSelection(container: RefObject<HTMLElement | null>) {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  useEffect(() => {
    const updateSelection = () => {
      if (!container.current) return;
      const selected = selectionIn(container.current);
      if (selected) setSelection(selected);
      else if (container.current.contains(document.getSelection()?.anchorNode ?? null)) setSelection(null);
    };
    document.addEventListener('selectionchange', updateSelection);
    return () => document.removeEventListener('selectionchange', updateSelection);
  }, [container]);
  return { selection, setSelection };
}

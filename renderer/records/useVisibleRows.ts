import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';

/** Estimated height of a row before it is measured, pixels. */
const ROW_HEIGHT = 67;

/**
 * The visible rows of a scrolling list. It scrolls the current row (`currentIndex`, from 0; negative: none) into view; `page`
 * gives the rows of a page.
 */
export function useVisibleRows(records: readonly MedicalRecord[], currentIndex: number, view: RefObject<HTMLElement | null>) {
  const rows = useVirtualizer({
    count: records.length,
    getScrollElement: () => view.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => records[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: 48,
  });
  const { scrollToIndex } = rows;
  const scrolledOnce = useRef(false);
  useEffect(() => {
    if (currentIndex < 0) return;
    // Row heights above are estimates at first, which does no harm in the middle.
    scrollToIndex(currentIndex, { align: scrolledOnce.current ? 'auto' : 'center' });
    scrolledOnce.current = true;
  }, [currentIndex, scrollToIndex]);

  const page = () => Math.max(1, Math.floor((view.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
  return { rows, page };
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';

/** The likely height of a row before it is measured, pixels. */
const ROW = 67;

/** The rows in view of a list that scrolls, the one chosen (`at`, from 0; negative: none) brought into view, and how many rows make a page of it. */
export function useRowsInView(records: readonly MedicalRecord[], at: number, view: RefObject<HTMLElement | null>) {
  const rows = useVirtualizer({
    count: records.length,
    getScrollElement: () => view.current,
    estimateSize: () => ROW,
    getItemKey: (index) => records[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: 48,
  });
  const { scrollToIndex } = rows;
  const placed = useRef(false);
  useEffect(() => {
    if (at < 0) return;
    // The heights of rows above are only guessed at first: in the middle the guess does no harm.
    scrollToIndex(at, { align: placed.current ? 'auto' : 'center' });
    placed.current = true;
  }, [at, scrollToIndex]);

  const page = () => Math.max(1, Math.floor((view.current?.clientHeight ?? 0) / ROW) - 1);
  return { rows, page };
}

import { type Ref, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import classes from './Pages.module.css';
import { PageView } from './PageView.tsx';
import {
  actualSize,
  columnLayout,
  GAP,
  MAX_SCALE,
  MIN_SCALE,
  pageAt,
  rotatedSize,
  type Size,
  UNKNOWN_SIZE,
  type ViewerPage,
  type Zoom,
} from './viewer-pages.ts';

/** What a parent may ask of the pages. */
export interface PagesHandle {
  /** Scrolls a page to the top of the window, from 0. */
  goTo(index: number): void;
  focus(): void;
}

/** A point of the column that keeps its position in the window when sizes change. */
interface Anchor {
  index: number;
  /** How far down its page, 0 to 1. */
  fraction: number;
  /** Pixels below the window's upper edge. */
  offset: number;
}

/** The indexes of the pages near the window. */
function nearIndexes(column: ReturnType<typeof columnLayout>, top: number, height: number): number[] {
  const first = Math.max(0, pageAt(column, top) - 1);
  const last = Math.min(column.tops.length - 1, pageAt(column, top + height) + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}

/**
 * A scrolling column of pages; only pages near the window are drawn. Page sizes become known on the way. The anchor keeps its
 * position meanwhile, and when the zoom changes.
 */
export function Pages({
  pages,
  zoom,
  start = 0,
  rotation = 0,
  label,
  onZoom,
  onCurrent,
  onScale,
  ref,
}: {
  pages: readonly ViewerPage[];
  zoom: Zoom;
  /** The page on top at first, from 0. */
  start?: number;
  rotation?: number;
  label: string;
  onZoom: (zoom: Zoom) => void;
  onCurrent: (index: number) => void;
  /** Reports the scale of the current page, pixels per point. */
  onScale: (scale: number) => void;
  ref?: Ref<PagesHandle>;
}) {
  const view = useRef<HTMLDivElement>(null);
  const anchor = useRef<Anchor>({ index: start, fraction: 0, offset: GAP });
  const [viewSize, setViewSize] = useState<Size>({ width: 0, height: 0 });
  const [top, setTop] = useState(0);
  const [sizes, setSizes] = useState<ReadonlyMap<string, Size>>(new Map());

  const column = useMemo(() => {
    const guesses = new Map<string, Size>();
    const paperSizes = pages.map((page) => {
      const size = sizes.get(page.key) ?? guesses.get(page.url) ?? UNKNOWN_SIZE;
      guesses.set(page.url, size);
      return rotatedSize((page.placeOnPaper ?? actualSize)(size), rotation);
    });
    return columnLayout(paperSizes, zoom, viewSize);
  }, [pages, sizes, rotation, zoom, viewSize]);

  const onSize = useCallback((key: string, { width, height }: Size) => {
    setSizes((before) => {
      const previous = before.get(key);
      return previous?.width === width && previous.height === height ? before : new Map(before).set(key, { width, height });
    });
  }, []);

  useEffect(() => {
    const element = view.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setViewSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // The anchor returns to its position before anything is painted.
  useLayoutEffect(() => {
    const element = view.current;
    if (!element || viewSize.height === 0) return;
    const { index, fraction, offset } = anchor.current;
    const height = column.sizes[index]?.height ?? 0;
    element.scrollTop = (column.tops[index] ?? 0) + fraction * height - offset;
    setTop(element.scrollTop);
  }, [column, viewSize.height]);

  const current = Math.min(pageAt(column, top + viewSize.height / 3), Math.max(0, pages.length - 1));
  const scale = column.scales[current] ?? 1;
  useEffect(() => onCurrent(current), [current, onCurrent]);
  useEffect(() => onScale(scale), [scale, onScale]);

  /** Anchors the point `offset` pixels below the window's upper edge. */
  const setAnchor = useCallback(
    (offset: number) => {
      const y = (view.current?.scrollTop ?? 0) + offset;
      const index = pageAt(column, y);
      const height = column.sizes[index]?.height || 1;
      anchor.current = { index, fraction: (y - (column.tops[index] ?? 0)) / height, offset };
    },
    [column],
  );

  useImperativeHandle(
    ref,
    () => ({
      goTo(index) {
        anchor.current = { index, fraction: 0, offset: GAP };
        if (view.current) view.current.scrollTop = (column.tops[index] ?? 0) - GAP;
      },
      focus: () => view.current?.focus({ preventScroll: true }),
    }),
    [column],
  );

  // React listens passively to wheel events; zooming must prevent the default.
  useEffect(() => {
    const element = view.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      setAnchor(event.clientY - element.getBoundingClientRect().top);
      onZoom(Math.min(Math.max(scale * Math.exp(-event.deltaY * 0.002), MIN_SCALE), MAX_SCALE));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scale, setAnchor, onZoom]);

  return (
    <ScrollRegion
      ref={view}
      className={classes.view}
      label={label}
      onScroll={(event) => {
        setAnchor(0);
        setTop(event.currentTarget.scrollTop);
      }}
    >
      <div className={classes.column} style={{ height: column.height, width: Math.max(column.width, viewSize.width) }}>
        {viewSize.height > 0 &&
          nearIndexes(column, top, viewSize.height).map((index) => {
            const page = pages[index];
            const size = column.sizes[index];
            if (!page || !size) return null;
            return (
              <PageView
                key={page.key}
                page={page}
                number={index + 1}
                count={pages.length}
                scale={column.scales[index] ?? 1}
                rotation={rotation}
                top={column.tops[index] ?? 0}
                left={Math.max(GAP, (Math.max(column.width, viewSize.width) - size.width) / 2)}
                width={size.width}
                height={size.height}
                onSize={onSize}
              />
            );
          })}
      </div>
    </ScrollRegion>
  );
}

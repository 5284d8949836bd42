import { type Ref, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Scrolled } from '../ui/Scrolled.tsx';
import classes from './Pages.module.css';
import { PageView } from './PageView.tsx';
import {
  asIs,
  GAP,
  LARGEST,
  type Sheet,
  type Size,
  SMALLEST,
  setColumn,
  sheetAt,
  turned,
  UNKNOWN,
  type Zoom,
} from './viewer-pages.ts';

/** What a place may ask of its pages. */
export interface PagesHandle {
  /** Brings a sheet to the top of the window, from 0. */
  goTo(index: number): void;
  focus(): void;
}

/** A point of the column that keeps its place in the window when sizes change. */
interface Anchor {
  index: number;
  /** How far down its sheet, 0 to 1. */
  share: number;
  /** Pixels below the window's upper edge. */
  below: number;
}

/** What of the column is near the window. */
function near(column: ReturnType<typeof setColumn>, top: number, height: number): number[] {
  const first = Math.max(0, sheetAt(column, top) - 1);
  const last = Math.min(column.tops.length - 1, sheetAt(column, top + height) + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}

/**
 * Sheets below each other, only those near the window drawn. Sizes become known as sheets come into view; what is
 * looked at stays where it is meanwhile, and when the zoom changes.
 */
export function Pages({
  sheets,
  zoom,
  start = 0,
  rotation = 0,
  label,
  onZoom,
  onCurrent,
  onScale,
  ref,
}: {
  sheets: readonly Sheet[];
  zoom: Zoom;
  /** Which sheet is on top at first, from 0. */
  start?: number;
  rotation?: number;
  label: string;
  onZoom: (zoom: Zoom) => void;
  onCurrent: (index: number) => void;
  /** The scale at which the sheet in view is shown, pixels a point. */
  onScale: (scale: number) => void;
  ref?: Ref<PagesHandle>;
}) {
  const view = useRef<HTMLDivElement>(null);
  const anchor = useRef<Anchor>({ index: start, share: 0, below: GAP });
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 });
  const [top, setTop] = useState(0);
  const [known, setKnown] = useState<ReadonlyMap<string, Size>>(new Map());

  const column = useMemo(() => {
    const likely = new Map<string, Size>();
    const papers = sheets.map((sheet) => {
      const size = known.get(sheet.key) ?? likely.get(sheet.url) ?? UNKNOWN;
      likely.set(sheet.url, size);
      return turned((sheet.lay ?? asIs)(size), rotation);
    });
    return setColumn(papers, zoom, room);
  }, [sheets, known, rotation, zoom, room]);

  const onSize = useCallback((key: string, { width, height }: Size) => {
    setKnown((before) => {
      const had = before.get(key);
      return had?.width === width && had.height === height ? before : new Map(before).set(key, { width, height });
    });
  }, []);

  useEffect(() => {
    const box = view.current;
    if (!box) return;
    const watch = new ResizeObserver(() => setRoom({ width: box.clientWidth, height: box.clientHeight }));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  // The anchor returns to its place before anything is painted.
  useLayoutEffect(() => {
    const box = view.current;
    if (!box || room.height === 0) return;
    const { index, share, below } = anchor.current;
    const height = column.sizes[index]?.height ?? 0;
    box.scrollTop = (column.tops[index] ?? 0) + share * height - below;
    setTop(box.scrollTop);
  }, [column, room.height]);

  const current = Math.min(sheetAt(column, top + room.height / 3), Math.max(0, sheets.length - 1));
  const scale = column.scales[current] ?? 1;
  useEffect(() => onCurrent(current), [current, onCurrent]);
  useEffect(() => onScale(scale), [scale, onScale]);

  /** Holds on to what is `below` pixels under the window's upper edge. */
  const hold = useCallback(
    (below: number) => {
      const y = (view.current?.scrollTop ?? 0) + below;
      const index = sheetAt(column, y);
      const height = column.sizes[index]?.height || 1;
      anchor.current = { index, share: (y - (column.tops[index] ?? 0)) / height, below };
    },
    [column],
  );

  useImperativeHandle(
    ref,
    () => ({
      goTo(index) {
        anchor.current = { index, share: 0, below: GAP };
        if (view.current) view.current.scrollTop = (column.tops[index] ?? 0) - GAP;
      },
      focus: () => view.current?.focus({ preventScroll: true }),
    }),
    [column],
  );

  // React listens passively to wheels; zooming with one must keep the window from doing so.
  useEffect(() => {
    const box = view.current;
    if (!box) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      hold(event.clientY - box.getBoundingClientRect().top);
      onZoom(Math.min(Math.max(scale * Math.exp(-event.deltaY * 0.002), SMALLEST), LARGEST));
    };
    box.addEventListener('wheel', turn, { passive: false });
    return () => box.removeEventListener('wheel', turn);
  }, [scale, hold, onZoom]);

  return (
    <Scrolled
      ref={view}
      className={classes.view}
      label={label}
      onScroll={(event) => {
        hold(0);
        setTop(event.currentTarget.scrollTop);
      }}
    >
      <div className={classes.column} style={{ height: column.height, width: Math.max(column.width, room.width) }}>
        {room.height > 0 &&
          near(column, top, room.height).map((index) => {
            const sheet = sheets[index];
            const size = column.sizes[index];
            if (!sheet || !size) return null;
            return (
              <PageView
                key={sheet.key}
                sheet={sheet}
                number={index + 1}
                count={sheets.length}
                scale={column.scales[index] ?? 1}
                rotation={rotation}
                top={column.tops[index] ?? 0}
                left={Math.max(GAP, (Math.max(column.width, room.width) - size.width) / 2)}
                width={size.width}
                height={size.height}
                onSize={onSize}
              />
            );
          })}
      </div>
    </Scrolled>
  );
}

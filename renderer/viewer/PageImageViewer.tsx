import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { arrowStep } from '../focus/arrow-keys.ts';
import { Pages, type PagesHandle } from './Pages.tsx';
import { larger, smaller, Tools } from './Tools.tsx';
import classes from './Viewer.module.css';
import type { Sheet, Zoom } from './viewer-pages.ts';

/** What a place may ask of a viewer. */
export interface SheetViewerHandle {
  /** Brings a sheet into view, from 0. */
  goTo(index: number): void;
}

/**
 * Pages with their tools, all of it by keyboard: arrows left and right and Page Up and Down through the pages, + and −,
 * W and P to fit, R to turn, Escape to leave.
 */
export function PageImageViewer({
  sheets,
  label,
  startZoom,
  start = 0,
  turnable = false,
  focus = false,
  framed = true,
  tools,
  onCurrent,
  onLeave,
  ref,
}: {
  sheets: readonly Sheet[];
  label: string;
  startZoom: Zoom;
  /** Which sheet is on top at first, from 0. */
  start?: number;
  /** Whether pages may be turned for looking. */
  turnable?: boolean;
  /** Takes the keyboard at once. */
  focus?: boolean;
  /** With an edge of its own; not where the place gives it one. */
  framed?: boolean;
  tools?: ReactNode;
  onCurrent?: (index: number) => void;
  onLeave?: () => void;
  ref?: Ref<SheetViewerHandle>;
}) {
  const pages = useRef<PagesHandle>(null);
  const [zoom, setZoom] = useState<Zoom>(startZoom);
  const [rotation, setRotation] = useState(0);
  const [current, setCurrent] = useState(0);
  const [scale, setScale] = useState(1);

  const take = useCallback(
    (index: number) => {
      setCurrent(index);
      onCurrent?.(index);
    },
    [onCurrent],
  );
  const goTo = useCallback((index: number) => pages.current?.goTo(index), []);
  useImperativeHandle(ref, () => ({ goTo }), [goTo]);
  useEffect(() => {
    if (focus) pages.current?.focus();
  }, [focus]);

  const turn = () => setRotation((before) => (before + 90) % 360);
  const use = (key: string): boolean => {
    const step = arrowStep(key, 'horizontal');
    if (step) goTo(Math.min(Math.max(0, current + step), sheets.length - 1));
    else if (key === '+' || key === '=') setZoom(larger(scale));
    else if (key === '-') setZoom(smaller(scale));
    else if (key === 'w') setZoom('width');
    else if (key === 'p') setZoom('page');
    else if (key === 'r' && turnable) turn();
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (use(event.key)) event.preventDefault();
  };
  // Before a tool's tooltip takes it for itself.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onLeave) return;
    event.preventDefault();
    onLeave();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts for all that has the focus inside; each has its button.
    <div className={classes.viewer} data-framed={framed || undefined} onKeyDown={onKeyDown} onKeyDownCapture={onKeyDownCapture}>
      <Tools
        current={current}
        count={sheets.length}
        zoom={zoom}
        scale={scale}
        onGo={goTo}
        onZoom={setZoom}
        {...(turnable ? { onRotate: turn } : {})}
      >
        {tools}
      </Tools>
      <div className={classes.pages}>
        <Pages
          ref={pages}
          sheets={sheets}
          zoom={zoom}
          start={start}
          rotation={rotation}
          label={label}
          onZoom={setZoom}
          onCurrent={take}
          onScale={setScale}
        />
      </div>
    </div>
  );
}

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
import classes from './Viewer.module.css';
import { largerScale, smallerScale, ViewerToolbar } from './ViewerToolbar.tsx';
import type { ViewerPage, Zoom } from './viewer-pages.ts';

/** What a parent may ask of a viewer. */
export interface ViewerHandle {
  /** Scrolls a page into view, from 0. */
  goTo(index: number): void;
}

/** Pages with a toolbar. Left, right, Page Up and Page Down turn pages; + and − zoom; W and P fit. R rotates, Escape leaves. */
export function PageImageViewer({
  pages,
  label,
  startZoom,
  start = 0,
  rotatable = false,
  focus = false,
  framed = true,
  tools,
  onCurrent,
  onLeave,
  ref,
}: {
  pages: readonly ViewerPage[];
  label: string;
  startZoom: Zoom;
  /** The page on top at first, from 0. */
  start?: number;
  /** Whether the view of pages can be rotated. */
  rotatable?: boolean;
  /** Gets the focus when it opens. */
  focus?: boolean;
  /** Has a border; not where the parent has one. */
  framed?: boolean;
  tools?: ReactNode;
  onCurrent?: (index: number) => void;
  onLeave?: () => void;
  ref?: Ref<ViewerHandle>;
}) {
  const pageList = useRef<PagesHandle>(null);
  const [zoom, setZoom] = useState<Zoom>(startZoom);
  const [rotation, setRotation] = useState(0);
  const [current, setCurrent] = useState(0);
  const [scale, setScale] = useState(1);

  const changeCurrent = useCallback(
    (index: number) => {
      setCurrent(index);
      onCurrent?.(index);
    },
    [onCurrent],
  );
  const goTo = useCallback((index: number) => pageList.current?.goTo(index), []);
  useImperativeHandle(ref, () => ({ goTo }), [goTo]);
  const [focusAtOpening] = useState(focus);
  useEffect(() => {
    if (focusAtOpening) pageList.current?.focus();
  }, [focusAtOpening]);

  const rotate = () => setRotation((before) => (before + 90) % 360);
  const runShortcut = (key: string): boolean => {
    const step = arrowStep(key, 'horizontal');
    if (step) goTo(Math.min(Math.max(0, current + step), pages.length - 1));
    else if (key === '+' || key === '=') setZoom(largerScale(scale));
    else if (key === '-') setZoom(smallerScale(scale));
    else if (key === 'w') setZoom('width');
    else if (key === 'p') setZoom('page');
    else if (key === 'r' && rotatable) rotate();
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (runShortcut(event.key)) event.preventDefault();
  };
  // Capture phase: a tooltip would take Escape for itself.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onLeave) return;
    event.preventDefault();
    onLeave();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts for everything focused inside; each has its button.
    <div className={classes.viewer} data-framed={framed || undefined} onKeyDown={onKeyDown} onKeyDownCapture={onKeyDownCapture}>
      <ViewerToolbar
        current={current}
        count={pages.length}
        zoom={zoom}
        scale={scale}
        onGoTo={goTo}
        onZoom={setZoom}
        {...(rotatable ? { onRotate: rotate } : {})}
      >
        {tools}
      </ViewerToolbar>
      <div className={classes.pages}>
        <Pages
          ref={pageList}
          pages={pages}
          zoom={zoom}
          start={start}
          rotation={rotation}
          label={label}
          onZoom={setZoom}
          onCurrent={changeCurrent}
          onScale={setScale}
        />
      </div>
    </div>
  );
}

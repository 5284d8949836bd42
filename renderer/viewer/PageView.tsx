import { type PageViewport, type PDFPageProxy, TextLayer } from 'pdfjs-dist';
import { memo, useEffect, useRef, useState } from 'react';
import classes from './Pages.module.css';
import { useDocument } from './pdf-documents.ts';
import { keepSelectionClose } from './text-selection.ts';
import { asIs, type Sheet, type Size } from './viewer-pages.ts';

/** A canvas beyond this many pixels is not reliably drawn; the page is then drawn smaller and stretched. */
const CANVAS_PIXELS = 1 << 24;
const CANVAS_SIDE = 8192;
/** Zooming goes on for a moment: the page is stretched first and drawn again once it rests, milliseconds. */
const REST = 120;

/** Draws a page sharply for this screen on a canvas of its own; it replaces the one before when it is done. */
function draw(page: PDFPageProxy, viewport: PageViewport, box: HTMLElement, onFailed: () => void): () => void {
  const { width, height } = viewport;
  const most = Math.min(Math.sqrt(CANVAS_PIXELS / (width * height)), CANVAS_SIDE / width, CANVAS_SIDE / height);
  const density = Math.min(window.devicePixelRatio || 1, most);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * density));
  canvas.height = Math.max(1, Math.floor(height * density));
  const task = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] });
  task.promise.then(
    () => box.replaceChildren(canvas),
    (error: unknown) => {
      if (!(error instanceof Error && error.name === 'RenderingCancelledException')) onFailed();
    },
  );
  return () => task.cancel();
}

/** Lays the page's text over it, invisible, so that it can be selected and read out. */
function layText(page: PDFPageProxy, viewport: PageViewport, box: HTMLElement): () => void {
  const layer = document.createElement('div');
  layer.className = classes.text ?? '';
  const text = new TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport });
  let end = () => {};
  text.render().then(
    () => {
      box.replaceChildren(layer);
      end = keepSelectionClose(layer, classes.backdrop ?? '');
    },
    () => undefined,
  );
  return () => {
    text.cancel();
    end();
  };
}

interface Props {
  sheet: Sheet;
  /** Its number among all, from 1, and how many there are. */
  number: number;
  count: number;
  /** Pixels a point of the paper. */
  scale: number;
  rotation: number;
  /** Where its paper is in the column, and how large, pixels. */
  top: number;
  left: number;
  width: number;
  height: number;
  /** Tells the page's size in points, upright, once it is known. */
  onSize: (key: string, size: Size) => void;
}

/** One sheet: the page, its text, and for a packet the paper around it with the footer. */
export const PageView = memo(function PageView({
  sheet,
  number,
  count,
  scale,
  rotation,
  top,
  left,
  width,
  height,
  onSize,
}: Props) {
  const opened = useDocument(sheet.url);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [failed, setFailed] = useState(false);
  const canvas = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const pdf = opened.state === 'open' ? opened.document : null;

  useEffect(() => {
    setPage(null);
    setFailed(false);
    if (!pdf) return;
    let here = true;
    pdf.getPage(sheet.page).then(
      (got) => here && setPage(got),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, [pdf, sheet.page]);

  const upright = page?.getViewport({ scale: 1 });
  const laid = (sheet.lay ?? asIs)(upright ?? { width: width / scale, height: height / scale });
  const drawn = scale * laid.scale;

  useEffect(() => {
    if (page) onSize(sheet.key, page.getViewport({ scale: 1 }));
  }, [page, sheet.key, onSize]);

  useEffect(() => {
    const box = canvas.current;
    if (!page || !box) return;
    const viewport = page.getViewport({ scale: drawn, rotation: (page.rotate + rotation) % 360 });
    let cancel = () => {};
    const start = () => {
      cancel = draw(page, viewport, box, () => setFailed(true));
    };
    const wait = window.setTimeout(start, box.hasChildNodes() ? REST : 0);
    return () => {
      window.clearTimeout(wait);
      cancel();
    };
  }, [page, drawn, rotation]);

  useEffect(() => {
    const box = text.current;
    if (!page || !box) return;
    return layText(page, page.getViewport({ scale: 1, rotation: (page.rotate + rotation) % 360 }), box);
  }, [page, rotation]);

  const lost = failed || opened.state === 'failed';
  return (
    <section
      className={classes.sheet}
      aria-label={`Page ${number} of ${count}`}
      data-page={number}
      style={{ top, left, width, height }}
    >
      <div
        className={classes.page}
        style={
          sheet.lay && upright
            ? {
                left: laid.left * scale,
                top: laid.top * scale,
                width: upright.width * drawn,
                height: upright.height * drawn,
              }
            : { inset: 0 }
        }
      >
        <div ref={canvas} className={classes.canvas} aria-hidden="true" />
        <div
          ref={text}
          style={{ '--total-scale-factor': drawn, '--scale-round-x': '1px', '--scale-round-y': '1px' } as React.CSSProperties}
        />
      </div>
      {lost && (
        <p className={classes.lost} role="alert">
          This page could not be shown here. The record is kept as it is; try again, or look at it in the packet.
        </p>
      )}
      {sheet.footer && (
        <p className={classes.footer} style={{ fontSize: 8 * scale, height: 28 * scale }}>
          <span className={classes.about}>
            {sheet.footer.mark && <strong>{sheet.footer.mark} · </strong>}
            {sheet.footer.left}
          </span>
          <span className={classes.own}>{sheet.footer.own}</span>
          <span>{sheet.footer.right}</span>
        </p>
      )}
    </section>
  );
});

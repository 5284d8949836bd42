import { type PageViewport, type PDFPageProxy, TextLayer } from 'pdfjs-dist';
import { memo, useEffect, useRef, useState } from 'react';
import classes from './Pages.module.css';
import { useDocument } from './pdf-documents.ts';
import { limitSelection } from './text-selection.ts';
import { actualSize, type Size, type ViewerPage } from './viewer-pages.ts';

/** The largest canvas that browsers draw reliably, px. A larger page is drawn smaller and stretched. */
const CANVAS_PIXELS = 1 << 24;
const CANVAS_SIDE = 8192;
/** The pause in zooming after which a stretched page is drawn anew, ms. */
const REDRAW_DELAY = 120;

/**
 * Draws a page on a new canvas at the screen's resolution; the finished canvas replaces the one before. Returns a function that
 * cancels.
 */
function drawPage(pdfPage: PDFPageProxy, viewport: PageViewport, target: HTMLElement, onFailed: () => void): () => void {
  const { width, height } = viewport;
  const maxDensity = Math.min(Math.sqrt(CANVAS_PIXELS / (width * height)), CANVAS_SIDE / width, CANVAS_SIDE / height);
  const density = Math.min(window.devicePixelRatio || 1, maxDensity);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * density));
  canvas.height = Math.max(1, Math.floor(height * density));
  const task = pdfPage.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] });
  task.promise.then(
    () => target.replaceChildren(canvas),
    (error: unknown) => {
      if (!(error instanceof Error && error.name === 'RenderingCancelledException')) onFailed();
    },
  );
  return () => task.cancel();
}

/** Draws the text of a page as an invisible layer for selection and screen readers. Returns a function that ends it. */
function drawTextLayer(pdfPage: PDFPageProxy, viewport: PageViewport, target: HTMLElement): () => void {
  const layer = document.createElement('div');
  layer.className = classes.text ?? '';
  const text = new TextLayer({ textContentSource: pdfPage.streamTextContent(), container: layer, viewport });
  let endSelection = () => {};
  text.render().then(
    () => {
      target.replaceChildren(layer);
      endSelection = limitSelection(layer, classes.backdrop ?? '');
    },
    () => undefined,
  );
  return () => {
    text.cancel();
    endSelection();
  };
}

interface Props {
  page: ViewerPage;
  /** Position among all pages, from 1, and their number. */
  number: number;
  count: number;
  /** Pixels per point of the paper. */
  scale: number;
  rotation: number;
  /** Position and size of the paper in the column, pixels. */
  top: number;
  left: number;
  width: number;
  height: number;
  /** Reports the page's unrotated size in points once it is loaded. */
  onSize: (key: string, size: Size) => void;
}

/** One page with its text, and for a packet its paper and footer. */
export const PageView = memo(function PageView({
  page,
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
  const pdfState = useDocument(page.url);
  const [pdfPage, setPdfPage] = useState<PDFPageProxy | null>(null);
  const [failed, setFailed] = useState(false);
  const canvas = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const pdf = pdfState.state === 'open' ? pdfState.document : null;

  useEffect(() => {
    setPdfPage(null);
    setFailed(false);
    if (!pdf) return;
    let mounted = true;
    pdf.getPage(page.page).then(
      (loaded) => mounted && setPdfPage(loaded),
      () => mounted && setFailed(true),
    );
    return () => {
      mounted = false;
    };
  }, [pdf, page.page]);

  const size = pdfPage?.getViewport({ scale: 1 });
  const placement = (page.placeOnPaper ?? actualSize)(size ?? { width: width / scale, height: height / scale });
  const pageScale = scale * placement.scale;

  useEffect(() => {
    if (pdfPage) onSize(page.key, pdfPage.getViewport({ scale: 1 }));
  }, [pdfPage, page.key, onSize]);

  useEffect(() => {
    const target = canvas.current;
    if (!pdfPage || !target) return;
    const viewport = pdfPage.getViewport({ scale: pageScale, rotation: (pdfPage.rotate + rotation) % 360 });
    let cancel = () => {};
    const start = () => {
      cancel = drawPage(pdfPage, viewport, target, () => setFailed(true));
    };
    const timer = window.setTimeout(start, target.hasChildNodes() ? REDRAW_DELAY : 0);
    return () => {
      window.clearTimeout(timer);
      cancel();
    };
  }, [pdfPage, pageScale, rotation]);

  useEffect(() => {
    const target = text.current;
    if (!pdfPage || !target) return;
    return drawTextLayer(pdfPage, pdfPage.getViewport({ scale: 1, rotation: (pdfPage.rotate + rotation) % 360 }), target);
  }, [pdfPage, rotation]);

  const unavailable = failed || pdfState.state === 'failed';
  return (
    <section
      className={classes.pageBox}
      aria-label={`Page ${number} of ${count}`}
      data-page={number}
      style={{ top, left, width, height }}
    >
      <div
        className={classes.page}
        style={
          page.placeOnPaper && size
            ? {
                left: placement.left * scale,
                top: placement.top * scale,
                width: size.width * pageScale,
                height: size.height * pageScale,
              }
            : { inset: 0 }
        }
      >
        <div ref={canvas} className={classes.canvas} aria-hidden="true" />
        <div
          ref={text}
          style={{ '--total-scale-factor': pageScale, '--scale-round-x': '1px', '--scale-round-y': '1px' } as React.CSSProperties}
        />
      </div>
      {unavailable && (
        <p className={classes.unavailable} role="alert">
          This page could not be shown here. The record is kept as it is; try again, or look at it in the packet.
        </p>
      )}
      {page.footer && (
        <p className={classes.footer} style={{ fontSize: 8 * scale, height: 28 * scale }}>
          <span className={classes.footerText}>
            {page.footer.mark && <strong>{page.footer.mark} · </strong>}
            {page.footer.left}
          </span>
          <span className={classes.pageOf}>{page.footer.pageOf}</span>
          <span>{page.footer.right}</span>
        </p>
      )}
    </section>
  );
});

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { onceUsedUp, startBudget } from '../platform/processor-time.ts';

/** Canvas of pdf.js's own factory; another copy of the canvas library in one process crashes. */
interface Canvas {
  context: { getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } };
}
interface CanvasFactory {
  create(width: number, height: number): Canvas;
  destroy(canvas: Canvas): void;
}

/** The picture of a page on white paper. */
export interface PageImage {
  width: number;
  height: number;
  /** Red, green, blue and alpha, a byte each. */
  pixels: Uint8ClampedArray;
}

/** Renders a page of an opened PDF; `scale` in pixels a point. Throws when that takes more processor time than `timeMs`. */
export async function renderPage(
  document: PDFDocumentProxy,
  page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>,
  scale: number,
  timeMs?: number,
): Promise<PageImage> {
  const factory = document.canvasFactory as CanvasFactory;
  const viewport = page.getViewport({ scale });
  const width = Math.max(1, Math.floor(viewport.width));
  const height = Math.max(1, Math.floor(viewport.height));
  const canvas = factory.create(width, height);
  const task = page.render({ canvas: null, canvasContext: canvas.context as never, viewport, background: '#fff' });
  const stopWatch = timeMs === undefined ? () => {} : onceUsedUp(startBudget(timeMs), () => task.cancel());
  try {
    await task.promise;
    return { width, height, pixels: canvas.context.getImageData(0, 0, width, height).data };
  } finally {
    stopWatch();
    factory.destroy(canvas);
    page.cleanup();
  }
}

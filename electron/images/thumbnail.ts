import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp, { type Sharp } from 'sharp';
import { onceUsedUp, startBudget } from '../platform/processor-time.ts';

/** Width of a thumbnail, pixels. */
export const THUMBNAIL_WIDTH = 240;
/** Most height of a thumbnail, pixels: a long page is cut off below. */
const MAX_HEIGHT = 480;
/** Most processor time to draw a first page, ms; after that there is no thumbnail. */
const DRAWING_MS = 5_000;

/** Canvas of pdf.js's own factory; another copy of the canvas library in one process crashes. */
interface Canvas {
  canvas: { width: number; height: number };
  context: { getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } };
}
interface CanvasFactory {
  create(width: number, height: number): Canvas;
  destroy(canvas: Canvas): void;
}

/** Draws the first page of an open PDF as a WebP, 240 pixels wide; null where it cannot be drawn. */
export async function thumbnailOfPdf(document: PDFDocumentProxy): Promise<Uint8Array | null> {
  const factory = document.canvasFactory as CanvasFactory;
  let canvas: Canvas | undefined;
  try {
    const page = await document.getPage(1);
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: THUMBNAIL_WIDTH / natural.width });
    const width = THUMBNAIL_WIDTH;
    const height = Math.max(1, Math.min(MAX_HEIGHT, Math.round(viewport.height)));
    canvas = factory.create(width, height);
    await withinTime(
      DRAWING_MS,
      page.render({ canvas: null, canvasContext: canvas.context as never, viewport, background: '#fff' }),
    );
    const { data } = canvas.context.getImageData(0, 0, width, height);
    page.cleanup();
    return webp(sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#fff' }));
  } catch {
    return null;
  } finally {
    if (canvas) factory.destroy(canvas);
  }
}

async function withinTime(ms: number, task: RenderTask): Promise<void> {
  const stopWatch = onceUsedUp(startBudget(ms), () => task.cancel());
  try {
    await task.promise;
  } finally {
    stopWatch();
  }
}

/** A thumbnail of an upright picture; `aspect` is the height of its page divided by its width. */
export async function thumbnailOfPicture(picture: Sharp, aspect: number): Promise<Uint8Array> {
  const height = Math.max(1, Math.round(THUMBNAIL_WIDTH * aspect));
  const resized = picture
    .resize(THUMBNAIL_WIDTH, Math.min(height, 20 * MAX_HEIGHT), { fit: 'fill' })
    .flatten({ background: '#fff' });
  if (height <= MAX_HEIGHT) return webp(resized);
  return webp(resized.extract({ left: 0, top: 0, width: THUMBNAIL_WIDTH, height: MAX_HEIGHT }));
}

async function webp(picture: Sharp): Promise<Uint8Array> {
  const { data } = await picture.toColourspace('srgb').webp({ quality: 80 }).toBuffer({ resolveWithObject: true });
  return new Uint8Array(data);
}

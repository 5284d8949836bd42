import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp, { type Sharp } from 'sharp';

/** Width of a thumbnail, pixels. */
export const THUMBNAIL_WIDTH = 240;
/** What of a long page is below this is cut off, pixels. */
const TALLEST = 480;
/** A first page that takes longer to draw has no thumbnail, ms. */
const LONGEST_DRAWING = 10_000;

/** Canvas of pdf.js's own factory; another copy of the canvas library in one process crashes. */
interface Canvas {
  canvas: { width: number; height: number };
  context: { getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } };
}
interface CanvasFactory {
  create(width: number, height: number): Canvas;
  destroy(drawing: Canvas): void;
}

/** Draws the first page of an open PDF as a WebP, 240 pixels wide; null where it cannot be drawn. */
export async function thumbnailOfPdf(document: PDFDocumentProxy): Promise<Uint8Array | null> {
  const factory = document.canvasFactory as CanvasFactory;
  let drawing: Canvas | undefined;
  try {
    const page = await document.getPage(1);
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: THUMBNAIL_WIDTH / natural.width });
    const width = THUMBNAIL_WIDTH;
    const height = Math.max(1, Math.min(TALLEST, Math.round(viewport.height)));
    drawing = factory.create(width, height);
    await within(
      LONGEST_DRAWING,
      page.render({ canvas: null, canvasContext: drawing.context as never, viewport, background: '#fff' }),
    );
    const { data } = drawing.context.getImageData(0, 0, width, height);
    page.cleanup();
    return webp(sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#fff' }));
  } catch {
    return null;
  } finally {
    if (drawing) factory.destroy(drawing);
  }
}

async function within(ms: number, task: RenderTask): Promise<void> {
  const timer = setTimeout(() => task.cancel(), ms);
  try {
    await task.promise;
  } finally {
    clearTimeout(timer);
  }
}

/** A thumbnail of an upright picture; `aspect` is the height of its page divided by its width. */
export async function thumbnailOfPicture(picture: Sharp, aspect: number): Promise<Uint8Array> {
  const height = Math.max(1, Math.round(THUMBNAIL_WIDTH * aspect));
  const whole = picture.resize(THUMBNAIL_WIDTH, Math.min(height, 20 * TALLEST), { fit: 'fill' }).flatten({ background: '#fff' });
  if (height <= TALLEST) return webp(whole);
  return webp(whole.extract({ left: 0, top: 0, width: THUMBNAIL_WIDTH, height: TALLEST }));
}

async function webp(picture: Sharp): Promise<Uint8Array> {
  const { data } = await picture.toColourspace('srgb').webp({ quality: 80 }).toBuffer({ resolveWithObject: true });
  return new Uint8Array(data);
}

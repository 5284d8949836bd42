import type { Reading } from '../../shared/domain/record.ts';
import { type PageSize, pageSize } from '../images/page-size.ts';
import { type Frame, openFrames, type PictureFormat, Unreadable } from '../images/picture-frames.ts';
import { thumbnailOfPicture } from '../images/thumbnail.ts';
import { callbackSink } from '../pdf/byte-sink.ts';
import { createPicturePdf } from '../pdf/picture-pdf.ts';

const DAMAGED = 'This picture is damaged or cut off: what could be read of it is kept.';
const NOTHING =
  'Nothing of this picture could be read: it is damaged, or stored in a way that Second Look does not know. Ask for it again, or save it as a JPEG or PNG and add that.';

export type PictureReading =
  | {
      outcome: 'read';
      reading: Extract<Reading, 'as-is' | 'repaired'>;
      pages: number;
      loss: string;
      thumbnail: Uint8Array | null;
    }
  | { outcome: 'refused'; why: string };

/**
 * Turns a picture file into a PDF whose pages are its pictures, upright; `append` receives the PDF in order.
 * The picture of a JPEG is kept bit for bit, without the notes of the camera; what can be read of a damaged file is kept and
 * said in `loss`.
 */
export async function readPicture(
  bytes: Uint8Array,
  format: PictureFormat,
  append: (bytes: Uint8Array) => void,
): Promise<PictureReading> {
  const opened = await openFrames(bytes, format).catch((error: unknown) => said(error));
  if (typeof opened === 'string') return { outcome: 'refused', why: opened };
  const pdf = createPicturePdf(callbackSink(append));
  let pages = 0;
  let damaged = 0;
  let thumbnail: Uint8Array | null = null;
  let firstError: unknown;
  for (const read of opened.frames) {
    const frame = await read().catch((error: unknown) => {
      firstError ??= error;
      return null;
    });
    if (frame) {
      const size = sizeOf(frame);
      pdf.addPage(frame.image, size, frame.orientation);
      thumbnail ??= await thumbnailOfPicture(frame.upright(), size.height / size.width).catch(() => null);
      pages++;
      if (frame.damaged) damaged++;
    }
  }
  if (pages === 0) return { outcome: 'refused', why: said(firstError) };
  pdf.end();
  const lost = opened.frames.length - pages;
  const loss = [lost > 0 ? `${lost} of ${pages + lost} pages could not be read.` : '', wordsFor(damaged, pages), opened.remark];
  const reading = lost + damaged > 0 ? 'repaired' : 'as-is';
  return { outcome: 'read', reading, pages, loss: loss.filter(Boolean).join(' '), thumbnail };
}

/** The page of a picture as it is seen upright: lying pictures swap their sides. */
function sizeOf({ image: { width, height }, resolution, orientation }: Frame): PageSize {
  if (orientation < 5) return pageSize(width, height, resolution);
  return pageSize(height, width, resolution && { x: resolution.y, y: resolution.x });
}

function wordsFor(damaged: number, pages: number): string {
  if (damaged === 0) return '';
  return pages === 1 ? DAMAGED : `${damaged} of ${pages} pages are damaged: what could be read of them is kept.`;
}

function said(error: unknown): string {
  return error instanceof Unreadable ? error.message : NOTHING;
}

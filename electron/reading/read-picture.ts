import type { Reading } from '../../shared/domain/record.ts';
import { type Frame, isEven, Unreadable } from '../images/frame.ts';
import { type PageSize, pageSize } from '../images/page-size.ts';
import { openFrames, type PictureFormat } from '../images/picture-frames.ts';
import { thumbnailOfPicture } from '../images/thumbnail.ts';
import { callbackSink } from '../pdf/byte-sink.ts';
import { createPicturePdf } from '../pdf/picture-pdf.ts';

const DAMAGED = 'This picture is damaged or cut off: what could be read of it is kept.';
const STRETCHED =
  'The values of this picture have no fixed scale: it is drawn from black for the least to white for the greatest.';
const UNREADABLE =
  'Nothing of this picture could be read: it is damaged, or stored in a way that Second Look does not know. Ask for it again, or save it as a JPEG or PNG and add that.';

/** The result of a picture file. `refused` says why in words for the person. */
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
 * Converts a picture file to a PDF with one upright page for each picture; `append` receives its bytes in order. The data of a JPEG
 * stays bit for bit, without the camera's metadata. A damaged file gives what is readable, and `loss` names the rest.
 */
export async function readPicture(
  bytes: Uint8Array,
  format: PictureFormat,
  append: (bytes: Uint8Array) => void,
): Promise<PictureReading> {
  const opened = await openFrames(bytes, format).catch((error: unknown) => reasonOf(error));
  if (typeof opened === 'string') return { outcome: 'refused', why: opened };
  const pdf = createPicturePdf(callbackSink(append));
  let pages = 0;
  let damaged = 0;
  let even = 0;
  let stretched = 0;
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
      else if (await isEven(frame)) even++;
      if (frame.stretched) stretched++;
    }
  }
  if (pages === 0) return { outcome: 'refused', why: reasonOf(firstError) };
  pdf.end();
  const lost = opened.frames.length - pages;
  const loss = [
    lost > 0 ? `${lost} of ${pages + lost} pages could not be read.` : '',
    damageRemark(damaged, pages),
    evenRemark(even, pages),
    stretched > 0 ? STRETCHED : '',
    firstError instanceof Unreadable ? firstError.message : '',
    opened.remark,
  ];
  const reading = lost + damaged > 0 ? 'repaired' : 'as-is';
  return { outcome: 'read', reading, pages, loss: loss.filter(Boolean).join(' '), thumbnail };
}

/** The page size of a picture seen upright. EXIF orientations from 5 swap width and height. */
function sizeOf({ image: { width, height }, resolution, orientation }: Frame): PageSize {
  if (orientation < 5) return pageSize(width, height, resolution);
  return pageSize(height, width, resolution && { x: resolution.y, y: resolution.x });
}

function damageRemark(damaged: number, pages: number): string {
  if (damaged === 0) return '';
  return pages === 1 ? DAMAGED : `${damaged} of ${pages} pages are damaged: what could be read of them is kept.`;
}

function evenRemark(even: number, pages: number): string {
  if (even === 0) return '';
  if (pages === 1) return 'This picture has one even color: nothing can be seen on it.';
  return `${even} of ${pages} pages ${even === 1 ? 'has' : 'have'} one even color: nothing can be seen there.`;
}

function reasonOf(error: unknown): string {
  return error instanceof Unreadable ? error.message : UNREADABLE;
}

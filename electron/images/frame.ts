import sharp, { type Metadata, type Sharp } from 'sharp';
import type { EncodedImage, Orientation } from './encoded-image.ts';
import { bilevelImage, losslessImage, photographImage } from './raster.ts';
import type { Resolution } from './resolution.ts';

// SECURITY: 23 — a few bytes can claim any number of pixels.
/** Most pixels of one picture. */
export const MAX_PIXELS = 200_000_000;

/** A picture cannot be read for a reason that the person is told; the message is for the person. */
export class Unreadable extends Error {}

/** A picture, encoded for its page. */
export interface Frame {
  image: EncodedImage;
  resolution: Resolution | null;
  orientation: Orientation;
  /** The picture decoded and upright, for the thumbnail. */
  upright: () => Sharp;
  /** Whether parts of the picture could not be read. */
  damaged: boolean;
  /** Whether its values have no fixed scale, and were stretched from black to white. */
  stretched?: true;
}

/** A picture that sharp decodes: without loss, or as a JPEG when its own format is `lossy`. */
export async function decodedFrame(
  bytes: Uint8Array,
  page: number,
  metadata: Metadata,
  resolution: Resolution | null,
  lossy: boolean,
): Promise<Frame> {
  checkSize(metadata.width, metadata.height);
  const picture = (failOn: 'none' | 'error') =>
    sharp(bytes, { page, failOn, limitInputPixels: MAX_PIXELS, sequentialRead: true });
  const grey = (metadata.space === 'b-w' || metadata.space === 'grey16') && metadata.channels <= 2;
  const bilevel = grey && metadata.bitsPerSample === 1;
  const draw = (source: Sharp) =>
    bilevel ? bilevelImage(source) : lossy ? photographImage(source, grey) : losslessImage(source, grey);
  const frame = { resolution, orientation: orientationOf(metadata.orientation), upright: () => picture('none').autoOrient() };
  try {
    return { ...frame, image: await draw(picture('error')), damaged: false };
  } catch {
    await checkContent(picture('none'));
    return { ...frame, image: await draw(picture('none')), damaged: true };
  }
}

/** Throws when nothing of a damaged picture was read: the decoder then leaves one even color, except in the first blocks. */
export async function checkContent(picture: Sharp): Promise<void> {
  const sampleSize = 8;
  const parts = await picture.resize(sampleSize, sampleSize, { fit: 'fill' }).flatten().toColourspace('b-w').raw().toBuffer();
  const lastPart = parts.at(-1);
  if (parts.filter((part) => part !== lastPart).length <= 1) throw new Error('one even color is all that was read');
}

/** Throws Unreadable for a picture that is too large. */
export function checkSize(width: number, height: number, most = MAX_PIXELS): void {
  if (width * height <= most) return;
  const size = Math.round((width * height) / 1_000_000);
  const ofKind = most === MAX_PIXELS ? '' : ' of this kind';
  throw new Unreadable(
    `This picture has ${size} megapixels; Second Look reads up to ${most / 1_000_000}${ofKind}. Make it smaller first.`,
  );
}

export function orientationOf(orientation = 1): Orientation {
  return orientation >= 1 && orientation <= 8 ? (orientation as Orientation) : 1;
}

/** Whether a picture has one even color. Only a picture that takes few bytes is looked through. */
export async function isEven({ image, upright }: Frame): Promise<boolean> {
  const bytes = image.data.reduce((sum, part) => sum + part.length, 0);
  if (bytes > 4096 + (image.width * image.height) / 80) return false;
  const { channels } = await upright().flatten({ background: '#fff' }).stats();
  return channels.every(({ min, max }) => min === max);
}

import sharp, { type Metadata, type Sharp } from 'sharp';
import type { SourceFormat } from '../../shared/domain/record.ts';
import type { EncodedImage, Orientation } from './encoded-image.ts';
import { decodeHeic } from './heic.ts';
import { type JpegInfo, readJpegInfo } from './jpeg.ts';
import { bilevelImage, losslessImage, photographImage } from './raster.ts';
import { type Resolution, resolutionOf, resolutionOfTags } from './resolution.ts';
import { THUMBNAIL_WIDTH } from './thumbnail.ts';
import { readTiffDirectories, TAG, type TiffDirectory } from './tiff-tags.ts';

// SECURITY: 23 — a few bytes can claim any number of pixels.
/** Most pixels of one picture, and of all pages of a file together. */
const MAX_PIXELS = 200_000_000;
const MAX_TOTAL_PIXELS = 20_000_000_000;
const MAX_PAGES = 20_000;

/** Formats of picture files. */
export type PictureFormat = Exclude<SourceFormat, 'pdf'>;

/** A picture is too large; the message is for the person. */
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
}

/** The pictures of a file, each decoded on demand. `remark`: a note on the file for the person; empty: none. */
interface Frames {
  frames: readonly (() => Promise<Frame>)[];
  remark: string;
}

/** Opens a picture file. Throws Unreadable for a picture that is too large, else the decoder's error. */
export async function openFrames(bytes: Uint8Array, format: PictureFormat): Promise<Frames> {
  if (format === 'heic') return { frames: [() => heicFrame(bytes)], remark: '' };
  const metadata = await sharp(bytes, { failOn: 'none', limitInputPixels: false }).metadata();
  switch (format) {
    case 'jpeg':
      return { frames: [() => jpegFrame(bytes, metadata)], remark: '' };
    case 'tiff':
      return { frames: tiffFrames(bytes, metadata), remark: '' };
    default: {
      const isAnimated = (metadata.pages ?? 1) > 1;
      const lossy = format === 'webp' && isLossyWebp(bytes);
      return {
        frames: [() => decodedFrame(bytes, 0, metadata, resolutionOf(metadata), lossy)],
        remark: isAnimated ? 'This picture moves: its first frame is kept.' : '',
      };
    }
  }
}

function tiffFrames(bytes: Uint8Array, first: Metadata): (() => Promise<Frame>)[] {
  const count = first.pages ?? 1;
  if (count > MAX_PAGES)
    throw new Unreadable(`This file has ${count} pages; Second Look reads up to ${MAX_PAGES}. Split it first.`);
  const directories = readTiffDirectories(bytes);
  const known = directories.length === count ? directories : [];
  const pixels = known.reduce((sum, tags) => sum + (tags.get(TAG.width) ?? 0) * (tags.get(TAG.height) ?? 0), 0);
  if (pixels > MAX_TOTAL_PIXELS) throw new Unreadable('The pages of this file are too large to be read. Split it first.');
  // A directory may hold a preview or a mask instead of a page (TIFF 6.0, NewSubfileType).
  const isPage = (tags: TiffDirectory | undefined) => ((tags?.get(TAG.subfileType) ?? 0) & 0b101) === 0;
  const pages = Array.from({ length: count }, (_, page) => page).filter((page) => isPage(known[page]));
  return (pages.length > 0 ? pages : [0]).map((page) => async () => {
    const metadata = await sharp(bytes, { page, failOn: 'none', limitInputPixels: false }).metadata();
    const tags = known[page];
    const lossy = tags?.get(TAG.compression) === 7 || tags?.get(TAG.compression) === 6;
    return decodedFrame(bytes, page, metadata, tags ? resolutionOfTags(tags) : resolutionOf(metadata), lossy);
  });
}

async function jpegFrame(bytes: Uint8Array, metadata: Metadata): Promise<Frame> {
  checkSize(metadata.width, metadata.height);
  const jpeg = readJpegInfo(bytes);
  const picture = (failOn: 'none' | 'warning') => sharp(bytes, { failOn, limitInputPixels: MAX_PIXELS, sequentialRead: true });
  const frame = { resolution: resolutionOf(metadata), orientation: orientationOf(metadata) };
  const undamaged = await isUndamaged(picture('warning'));
  const upright = () => picture('none').autoOrient();
  if (undamaged && jpeg) return { ...frame, image: embeddedJpeg(jpeg, metadata.icc), upright, damaged: false };
  if (!undamaged) await checkContent(picture('none'));
  return { ...frame, image: await photographImage(picture('none'), metadata.channels === 1), upright, damaged: !undamaged };
}

/** Warnings of libjpeg about missing or wrong coded data; its other warnings do not matter. */
const JPEG_DAMAGE = /premature end|bad huffman|instead of rst|bad arithmetic|invalid|unsupported/i;

/** Whether all coded data of a JPEG can be read: decoding it to a small size reads all of them. */
async function isUndamaged(strict: Sharp): Promise<boolean> {
  try {
    await strict.resize(THUMBNAIL_WIDTH).raw().toBuffer();
    return true;
  } catch (error) {
    return !JPEG_DAMAGE.test(String(error));
  }
}

function embeddedJpeg(jpeg: JpegInfo, icc: Uint8Array | undefined): EncodedImage {
  const profile = jpeg.components === 3 && icc && isWiderThanSrgb(icc) ? icc : null;
  return {
    width: jpeg.width,
    height: jpeg.height,
    colors: jpeg.components === 1 ? 'gray' : jpeg.components === 3 ? 'rgb' : 'cmyk',
    bits: 8,
    encoding: 'jpeg',
    data: jpeg.data,
    ...(jpeg.components === 4 && jpeg.adobe ? { inverted: true } : {}),
    ...(profile ? { profile } : {}),
  };
}

/** Whether an ICC profile is a complete RGB profile (ICC.1, 7.2) other than sRGB, which readers assume. */
function isWiderThanSrgb(icc: Uint8Array): boolean {
  if (icc.byteLength < 132 || icc.byteLength > 1024 * 1024) return false;
  const profile = Buffer.from(icc.buffer, icc.byteOffset, icc.byteLength);
  const [space, signature] = [profile.toString('latin1', 16, 20), profile.toString('latin1', 36, 40)];
  if (profile.readUInt32BE(0) !== profile.length || space !== 'RGB ' || signature !== 'acsp') return false;
  return !profile.includes('sRGB') && !profile.includes(Buffer.from('sRGB', 'utf16le').swap16());
}

async function heicFrame(bytes: Uint8Array): Promise<Frame> {
  const { data, width, height } = await decodeHeic(bytes, checkSize);
  const picture = () => sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: MAX_PIXELS });
  return { image: await photographImage(picture(), false), resolution: null, orientation: 1, upright: picture, damaged: false };
}

/** A decoded picture: without loss, or as a JPEG when its own format is `lossy`. */
async function decodedFrame(
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
  const frame = { resolution, orientation: orientationOf(metadata), upright: () => picture('none').autoOrient() };
  try {
    return { ...frame, image: await draw(picture('error')), damaged: false };
  } catch {
    await checkContent(picture('none'));
    return { ...frame, image: await draw(picture('none')), damaged: true };
  }
}

/** Throws when nothing of a damaged picture was read: the decoder then leaves one even color, except in the first blocks. */
async function checkContent(picture: Sharp): Promise<void> {
  const sampleSize = 8;
  const parts = await picture.resize(sampleSize, sampleSize, { fit: 'fill' }).flatten().toColourspace('b-w').raw().toBuffer();
  const lastPart = parts.at(-1);
  if (parts.filter((part) => part !== lastPart).length <= 1) throw new Error('one even color is all that was read');
}

function checkSize(width: number, height: number): void {
  if (width * height <= MAX_PIXELS) return;
  const size = Math.round((width * height) / 1_000_000);
  throw new Unreadable(
    `This picture has ${size} megapixels; Second Look reads up to ${MAX_PIXELS / 1_000_000}. Make it smaller first.`,
  );
}

function orientationOf({ orientation = 1 }: Metadata): Orientation {
  return orientation >= 1 && orientation <= 8 ? (orientation as Orientation) : 1;
}

/** Whether a WebP carries a lossy picture (RIFF chunk `VP8 `) rather than a lossless one (`VP8L`). */
function isLossyWebp(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024 * 1024));
  return start.includes('VP8 ') && !start.includes('VP8L');
}

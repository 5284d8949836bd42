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
/** Pixels of one picture, and of all pages of a file together. */
const MOST_PIXELS = 200_000_000;
const MOST_PIXELS_IN_ALL = 20_000_000_000;
const MOST_PAGES = 20_000;

export type PictureFormat = Exclude<SourceFormat, 'pdf'>;

/** A picture that is too large; the message is for the person. */
export class Unreadable extends Error {}

/** A picture made ready for its page. */
export interface Frame {
  image: EncodedImage;
  resolution: Resolution | null;
  orientation: Orientation;
  /** The same, decoded and upright, for the thumbnail. */
  upright: () => Sharp;
  /** Not all of it could be read. */
  damaged: boolean;
}

/** The pictures of a file, each decoded when asked for, and what has to be said of the file. */
interface Frames {
  frames: readonly (() => Promise<Frame>)[];
  remark: string;
}

/** Opens a picture file. Throws Unreadable, or what the decoder throws when it is none. */
export async function openFrames(bytes: Uint8Array, format: PictureFormat): Promise<Frames> {
  if (format === 'heic') return { frames: [() => heicFrame(bytes)], remark: '' };
  const metadata = await sharp(bytes, { failOn: 'none', limitInputPixels: false }).metadata();
  switch (format) {
    case 'jpeg':
      return { frames: [() => jpegFrame(bytes, metadata)], remark: '' };
    case 'tiff':
      return { frames: tiffFrames(bytes, metadata), remark: '' };
    default: {
      const moving = (metadata.pages ?? 1) > 1;
      const reduced = format === 'webp' && isLossyWebp(bytes);
      return {
        frames: [() => decodedFrame(bytes, 0, metadata, resolutionOf(metadata), reduced)],
        remark: moving ? 'This picture moves: its first frame is kept.' : '',
      };
    }
  }
}

function tiffFrames(bytes: Uint8Array, first: Metadata): (() => Promise<Frame>)[] {
  const count = first.pages ?? 1;
  if (count > MOST_PAGES)
    throw new Unreadable(`This file has ${count} pages; Second Look reads up to ${MOST_PAGES}. Split it first.`);
  const directories = readTiffDirectories(bytes);
  const known = directories.length === count ? directories : [];
  const pixels = known.reduce((sum, tags) => sum + (tags.get(TAG.width) ?? 0) * (tags.get(TAG.height) ?? 0), 0);
  if (pixels > MOST_PIXELS_IN_ALL) throw new Unreadable('The pages of this file are too large to be read. Split it first.');
  // A directory may hold a preview or a mask of another one instead of a page (TIFF 6.0, NewSubfileType).
  const isPage = (tags: TiffDirectory | undefined) => ((tags?.get(TAG.subfileType) ?? 0) & 0b101) === 0;
  const pages = Array.from({ length: count }, (_, page) => page).filter((page) => isPage(known[page]));
  return (pages.length > 0 ? pages : [0]).map((page) => async () => {
    const metadata = await sharp(bytes, { page, failOn: 'none', limitInputPixels: false }).metadata();
    const tags = known[page];
    const reduced = tags?.get(TAG.compression) === 7 || tags?.get(TAG.compression) === 6;
    return decodedFrame(bytes, page, metadata, tags ? resolutionOfTags(tags) : resolutionOf(metadata), reduced);
  });
}

async function jpegFrame(bytes: Uint8Array, metadata: Metadata): Promise<Frame> {
  checkSize(metadata.width, metadata.height);
  const shape = readJpegInfo(bytes);
  const picture = (failOn: 'none' | 'warning') => sharp(bytes, { failOn, limitInputPixels: MOST_PIXELS, sequentialRead: true });
  const frame = { resolution: resolutionOf(metadata), orientation: orientationOf(metadata) };
  const whole = await isUndamaged(picture('warning'));
  const upright = () => picture('none').autoOrient();
  if (whole && shape) return { ...frame, image: embeddedJpeg(shape, metadata.icc), upright, damaged: false };
  if (!whole) await checkContent(picture('none'));
  return { ...frame, image: await photographImage(picture('none'), metadata.channels === 1), upright, damaged: !whole };
}

/** What libjpeg says where coded data is missing or wrong; its other warnings are of no consequence. */
const JPEG_DAMAGE = /premature end|bad huffman|instead of rst|bad arithmetic|invalid|unsupported/i;

/** Whether all coded data of a JPEG can be read: decoding it once, much reduced, goes through all of it. */
async function isUndamaged(strict: Sharp): Promise<boolean> {
  try {
    await strict.resize(THUMBNAIL_WIDTH).raw().toBuffer();
    return true;
  } catch (error) {
    return !JPEG_DAMAGE.test(String(error));
  }
}

function embeddedJpeg(shape: JpegInfo, icc: Uint8Array | undefined): EncodedImage {
  const profile = shape.components === 3 && icc && isWiderThanSrgb(icc) ? icc : null;
  return {
    width: shape.width,
    height: shape.height,
    colors: shape.components === 1 ? 'gray' : shape.components === 3 ? 'rgb' : 'cmyk',
    bits: 8,
    encoding: 'jpeg',
    data: shape.data,
    ...(shape.components === 4 && shape.adobe ? { inverted: true } : {}),
    ...(profile ? { profile } : {}),
  };
}

/** Whether an ICC profile is a whole one of RGB colors (ICC.1, 7.2) other than sRGB, which readers take for granted. */
function isWiderThanSrgb(icc: Uint8Array): boolean {
  if (icc.byteLength < 132 || icc.byteLength > 1024 * 1024) return false;
  const profile = Buffer.from(icc.buffer, icc.byteOffset, icc.byteLength);
  const [space, signature] = [profile.toString('latin1', 16, 20), profile.toString('latin1', 36, 40)];
  if (profile.readUInt32BE(0) !== profile.length || space !== 'RGB ' || signature !== 'acsp') return false;
  return !profile.includes('sRGB') && !profile.includes(Buffer.from('sRGB', 'utf16le').swap16());
}

async function heicFrame(bytes: Uint8Array): Promise<Frame> {
  const { data, width, height } = await decodeHeic(bytes, checkSize);
  const picture = () => sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: MOST_PIXELS });
  return { image: await photographImage(picture(), false), resolution: null, orientation: 1, upright: picture, damaged: false };
}

/** A picture that is decoded: with all its pixels, or as a JPEG when its own format had `reduced` it. */
async function decodedFrame(
  bytes: Uint8Array,
  page: number,
  metadata: Metadata,
  resolution: Resolution | null,
  reduced: boolean,
): Promise<Frame> {
  checkSize(metadata.width, metadata.height);
  const picture = (failOn: 'none' | 'error') =>
    sharp(bytes, { page, failOn, limitInputPixels: MOST_PIXELS, sequentialRead: true });
  const grey = (metadata.space === 'b-w' || metadata.space === 'grey16') && metadata.channels <= 2;
  const bilevel = grey && metadata.bitsPerSample === 1;
  const draw = (source: Sharp) =>
    bilevel ? bilevelImage(source) : reduced ? photographImage(source, grey) : losslessImage(source, grey);
  const frame = { resolution, orientation: orientationOf(metadata), upright: () => picture('none').autoOrient() };
  try {
    return { ...frame, image: await draw(picture('error')), damaged: false };
  } catch {
    await checkContent(picture('none'));
    return { ...frame, image: await draw(picture('none')), damaged: true };
  }
}

/** Throws when nothing of a damaged picture was read: its decoder then leaves one even color, but for a first few blocks. */
async function checkContent(picture: Sharp): Promise<void> {
  const side = 8;
  const parts = await picture.resize(side, side, { fit: 'fill' }).flatten().toColourspace('b-w').raw().toBuffer();
  const unread = parts.at(-1);
  if (parts.filter((part) => part !== unread).length <= 1) throw new Error('one even color is all that was read');
}

function checkSize(width: number, height: number): void {
  if (width * height <= MOST_PIXELS) return;
  const size = Math.round((width * height) / 1_000_000);
  throw new Unreadable(
    `This picture has ${size} megapixels; Second Look reads up to ${MOST_PIXELS / 1_000_000}. Make it smaller first.`,
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

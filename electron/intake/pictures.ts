import sharp, { type Metadata, type Sharp } from 'sharp';
import type { Reading, SourceFormat } from '../../shared/domain/record.ts';
import { decodeHeic } from './heic.ts';
import { type JpegShape, readJpegShape } from './jpeg.ts';
import { pageSize, type Resolution } from './page-size.ts';
import { createPicturePdf, type Orientation, type PdfImage } from './picture-pdf.ts';
import { bilevelImage, losslessImage, photographImage } from './raster.ts';
import { thumbnailOfPicture } from './thumbnail.ts';
import { readTiffDirectories, readTiffDirectory, TAG, type TiffDirectory } from './tiff-tags.ts';

// SECURITY: 23 — a few bytes can claim any number of pixels.
/** Pixels of one picture, and of all pages of a file together. */
const MOST_PIXELS = 200_000_000;
const MOST_PIXELS_IN_ALL = 20_000_000_000;
const MOST_PAGES = 20_000;

const DAMAGED = 'This picture is damaged or cut off: what could be read of it is kept.';

export type PictureFormat = Exclude<SourceFormat, 'pdf'>;

export type PictureReading =
  | {
      outcome: 'read';
      reading: Extract<Reading, 'as-is' | 'repaired'>;
      pages: number;
      loss: string;
      thumbnail: Uint8Array | null;
    }
  | { outcome: 'refused'; why: string };

/** A picture that is too large, broken or empty; the message is for the person. */
class Unreadable extends Error {}

/** A picture made ready for its page. */
interface Frame {
  image: PdfImage;
  resolution: Resolution | null;
  orientation: Orientation;
  /** The same, decoded and upright, for the thumbnail. */
  upright: () => Sharp;
  damaged: boolean;
}

/**
 * Turns a picture file into a PDF whose pages are its pictures, upright; `append` receives the PDF in order, `alive`
 * is called at every page. Bytes of a JPEG are kept; what can be read of a damaged file is kept and said in `loss`.
 */
export async function readPicture(
  bytes: Uint8Array,
  format: PictureFormat,
  append: (bytes: Uint8Array) => void,
  alive: () => void = () => {},
): Promise<PictureReading> {
  const pdf = createPicturePdf(append);
  let pages = 0;
  let lost = 0;
  let damaged = 0;
  let thumbnail: Uint8Array | null = null;
  const { frames, remark } = await open(bytes, format).catch((error: unknown) => ({ frames: null, remark: said(error) }));
  if (!frames) return { outcome: 'refused', why: remark };
  let firstError: unknown;
  for (const frame of frames) {
    try {
      const { image, resolution, orientation, upright, damaged: isDamaged } = await frame();
      const turned = orientation >= 5;
      const size = pageSize(
        turned ? image.height : image.width,
        turned ? image.width : image.height,
        resolution && turned ? { x: resolution.y, y: resolution.x } : resolution,
      );
      pdf.addPage(image, size, orientation);
      thumbnail ??= await thumbnailOfPicture(upright(), size.height / size.width).catch(() => null);
      pages++;
      if (isDamaged) damaged++;
    } catch (error) {
      firstError ??= error;
      lost++;
    }
    alive();
  }
  if (pages === 0) return { outcome: 'refused', why: said(firstError) };
  pdf.end();
  const loss = [
    lost > 0 ? `${lost} of ${pages + lost} pages could not be read.` : '',
    damaged > 0 ? (pages === 1 ? DAMAGED : `${damaged} of ${pages} pages are damaged: what could be read of them is kept.`) : '',
    remark,
  ];
  return {
    outcome: 'read',
    reading: lost + damaged > 0 ? 'repaired' : 'as-is',
    pages,
    loss: loss.filter(Boolean).join(' '),
    thumbnail,
  };
}

function said(error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  return 'This picture is damaged and nothing of it could be read. Ask for it again, or take it again.';
}

/** The pictures of a file, each read when asked for. */
async function open(bytes: Uint8Array, format: PictureFormat): Promise<{ frames: (() => Promise<Frame>)[]; remark: string }> {
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
  bound(metadata.width, metadata.height);
  const shape = readJpegShape(bytes);
  const picture = (failOn: 'none' | 'error') => sharp(bytes, { failOn, limitInputPixels: MOST_PIXELS, sequentialRead: true });
  const frame = { resolution: resolutionOf(metadata), orientation: orientationOf(metadata) };
  // Reading it once, much reduced, still goes through all its coded data: damage shows here.
  const whole = await picture('error')
    .resize(THUMB_CHECK)
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
  const upright = () => picture('none').autoOrient();
  if (whole && shape) return { ...frame, image: carried(bytes, shape), upright, damaged: false };
  if (!whole) await somethingIn(picture('none'));
  return { ...frame, image: await photographImage(picture('none'), metadata.channels === 1), upright, damaged: !whole };
}

const THUMB_CHECK = 240;

function carried(bytes: Uint8Array, shape: JpegShape): PdfImage {
  return {
    width: shape.width,
    height: shape.height,
    space: shape.components === 1 ? 'DeviceGray' : shape.components === 3 ? 'DeviceRGB' : 'DeviceCMYK',
    bits: 8,
    filter: 'DCTDecode',
    entries: shape.components === 4 && shape.adobe ? '/Decode [1 0 1 0 1 0 1 0]' : '',
    data: [bytes.subarray(0, shape.end)],
  };
}

async function heicFrame(bytes: Uint8Array): Promise<Frame> {
  const { data, width, height } = await decodeHeic(bytes, bound);
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
  bound(metadata.width, metadata.height);
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
    await somethingIn(picture('none'));
    return { ...frame, image: await draw(picture('none')), damaged: true };
  }
}

/** Throws when a damaged picture shows one even colour: then nothing of it was read. */
async function somethingIn(picture: Sharp): Promise<void> {
  const { channels } = await picture.stats();
  if (channels.every(({ min, max }) => min === max)) throw new Error('nothing but one colour was read');
}

function bound(width: number, height: number): void {
  if (width * height <= MOST_PIXELS) return;
  const size = Math.round((width * height) / 1_000_000);
  throw new Unreadable(
    `This picture has ${size} megapixels; Second Look reads up to ${MOST_PIXELS / 1_000_000}. Make it smaller first.`,
  );
}

function orientationOf({ orientation = 1 }: Metadata): Orientation {
  return orientation >= 1 && orientation <= 8 ? (orientation as Orientation) : 1;
}

/** The resolution a picture states; null for a camera's, which says nothing of the size of what it shows. */
function resolutionOf({ density, exif }: Metadata): Resolution | null {
  if (exif && isPhotograph(exif)) return null;
  return density ? { x: density, y: density } : null;
}

function isPhotograph(exif: Buffer): boolean {
  const block = exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0);
  const pointer = readTiffDirectories(block)[0]?.get(TAG.exif);
  return pointer !== undefined && readTiffDirectory(block, pointer).has(TAG.exposureTime);
}

function resolutionOfTags(tags: TiffDirectory): Resolution | null {
  const [x, y] = [tags.get(TAG.xResolution), tags.get(TAG.yResolution)];
  const unit = tags.get(TAG.resolutionUnit) ?? 2;
  if (!x || !y || unit === 1) return null;
  const perInch = unit === 3 ? 2.54 : 1;
  return { x: x * perInch, y: y * perInch };
}

/** Whether a WebP carries a lossy picture (RIFF chunk `VP8 `) rather than a lossless one (`VP8L`). */
function isLossyWebp(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024 * 1024));
  return start.includes('VP8 ') && !start.includes('VP8L');
}

import sharp, { type Metadata } from 'sharp';
import { checkSize, decodedFrame, type Frame, orientationOf, Unreadable } from './frame.ts';
import { jpegFrame } from './jpeg-frame.ts';
import { losslessImage } from './raster.ts';
import { resolutionOf, resolutionOfTags } from './resolution.ts';
import { toColors } from './tiff-colors.ts';
import { colorsOf, needsOwnDecoder, readLayout, type TiffLayout } from './tiff-layout.ts';
import { readSamples } from './tiff-samples.ts';
import { readTiffDirectories, TAG, type TiffDirectory } from './tiff-tags.ts';

/** Most pages of a file, and most pixels of all of them. */
const MAX_PAGES = 20_000;
const MAX_TOTAL_PIXELS = 20_000_000_000;
/** Most pixels of a page whose samples are read here. */
const MAX_SAMPLED_PIXELS = 60_000_000;

/** Values of Compression: JPEG in the way of TIFF 6.0, which nobody wrote alike, and as it is written since. */
const OLD_JPEG = 6;
const JPEG = 7;

const SAVE = 'Save it as a JPEG or PNG in the program it was made with, and add that.';
const OLD_JPEG_KIND = `This TIFF picture is stored in an outdated way (old-style JPEG) that cannot be drawn rightly. ${SAVE}`;
const UNKNOWN_KIND = `This TIFF picture is stored in a rare way that cannot be drawn rightly. ${SAVE}`;

/** The pages of a TIFF, each decoded on demand. Throws Unreadable, or the decoder's error. */
export async function tiffFrames(bytes: Uint8Array): Promise<(() => Promise<Frame>)[]> {
  const directories = readTiffDirectories(bytes);
  const first = await metadataOf(bytes, 0).catch((error: unknown) => {
    if (directories.length === 0) throw error;
    return null;
  });
  const count = first?.pages ?? directories.length;
  if (count > MAX_PAGES)
    throw new Unreadable(`This file has ${count} pages; Second Look reads up to ${MAX_PAGES}. Split it first.`);
  const known = directories.length === count ? directories : [];
  const pixels = known.reduce((sum, tags) => sum + (tags.get(TAG.width) ?? 0) * (tags.get(TAG.height) ?? 0), 0);
  if (pixels > MAX_TOTAL_PIXELS) throw new Unreadable('The pages of this file are too large to be read. Split it first.');
  // A directory may hold a preview or a mask instead of a page (TIFF 6.0, NewSubfileType).
  const isPage = (tags: TiffDirectory | undefined) => ((tags?.get(TAG.subfileType) ?? 0) & 0b101) === 0;
  const pages = Array.from({ length: count }, (_, page) => page).filter((page) => isPage(known[page]));
  return (pages.length > 0 ? pages : [0]).map((page) => () => tiffFrame(bytes, page, known[page]));
}

/** Rejects with the decoder's error. */
const metadataOf = async (bytes: Uint8Array, page: number): Promise<Metadata> =>
  sharp(bytes, { page, failOn: 'none', limitInputPixels: false }).metadata();

async function tiffFrame(bytes: Uint8Array, page: number, tags: TiffDirectory | undefined): Promise<Frame> {
  if (tags?.get(TAG.compression) === OLD_JPEG) return oldJpegFrame(bytes, tags);
  const layout = tags && readLayout(tags);
  if (layout && needsOwnDecoder(layout)) return sampledFrame(bytes, tags, layout);
  const metadata = await metadataOf(bytes, page);
  const resolution = tags ? resolutionOfTags(tags) : resolutionOf(metadata);
  return decodedFrame(bytes, page, metadata, resolution, tags?.get(TAG.compression) === JPEG);
}

/** A page of the kinds that libvips draws wrong, or not at all. */
async function sampledFrame(bytes: Uint8Array, tags: TiffDirectory, layout: TiffLayout): Promise<Frame> {
  const { width, height, photometric, samples, extra } = layout;
  checkSize(width, height, MAX_SAMPLED_PIXELS);
  const subsampling = tags.list(TAG.yCbCrSubsampling);
  const isSubsampled = (subsampling[0] ?? 2) * (subsampling[1] ?? 2) > 1 || tags.has(TAG.referenceBlackWhite);
  if (photometric === YCBCR && isSubsampled) throw new Unreadable(UNKNOWN_KIND);
  try {
    const read = readSamples(bytes, layout);
    const alpha = samples > colorsOf(layout) && (extra === 1 || extra === 2) ? extra : 0;
    const { data, channels } = toColors(read.data, read.channels, photometric, alpha);
    const picture = () => sharp(data, { raw: { width, height, channels } });
    const orientation = orientationOf(tags.get(TAG.orientation));
    return {
      image: await losslessImage(picture(), channels === 1),
      resolution: resolutionOfTags(tags),
      orientation,
      upright: () => picture().withMetadata({ orientation }).autoOrient(),
      damaged: read.damaged,
      ...(read.stretched ? { stretched: true } : {}),
    };
  } catch {
    throw new Unreadable(UNKNOWN_KIND);
  }
}

/** Photometric interpretation of color as brightness and two differences (TIFF 6.0, section 21). */
const YCBCR = 6;

/** Old-style JPEG is read where it is one whole JPEG (TIFF 6.0, section 22, JPEGInterchangeFormat). */
async function oldJpegFrame(bytes: Uint8Array, tags: TiffDirectory): Promise<Frame> {
  const from = tags.get(TAG.jpegInterchangeFormat) ?? bytes.length;
  const jpeg = bytes.subarray(from, from + (tags.get(TAG.jpegInterchangeFormatLength) ?? 0));
  const metadata = await metadataOf(jpeg, 0).catch(() => null);
  const isWhole = metadata?.width === tags.get(TAG.width) && metadata?.height === tags.get(TAG.height);
  if (!metadata || !isWhole) throw new Unreadable(OLD_JPEG_KIND);
  const frame = await jpegFrame(jpeg, metadata);
  return { ...frame, resolution: resolutionOfTags(tags), orientation: orientationOf(tags.get(TAG.orientation)) };
}

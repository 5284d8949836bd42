import sharp from 'sharp';
import type { SourceFormat } from '../../shared/domain/record.ts';
import { checkSize, decodedFrame, type Frame, MAX_PIXELS } from './frame.ts';
import { countHeic, decodeHeic } from './heic.ts';
import { jpegFrame } from './jpeg-frame.ts';
import { photographImage } from './raster.ts';
import { resolutionOf } from './resolution.ts';
import { tiffFrames } from './tiff-frames.ts';

/** Formats of picture files. */
export type PictureFormat = Exclude<SourceFormat, 'pdf'>;

/** The pictures of a file, each decoded on demand. `remark`: a note on the file for the person; empty: none. */
interface Frames {
  frames: readonly (() => Promise<Frame>)[];
  remark: string;
}

/** Opens a picture file. Throws Unreadable for a picture that is not read for a known reason, else the decoder's error. */
export async function openFrames(bytes: Uint8Array, format: PictureFormat): Promise<Frames> {
  if (format === 'heic') {
    const count = await countHeic(bytes);
    return { frames: Array.from({ length: count }, (_, picture) => () => heicFrame(bytes, picture)), remark: '' };
  }
  if (format === 'tiff') return { frames: await tiffFrames(bytes), remark: '' };
  const metadata = await sharp(bytes, { failOn: 'none', limitInputPixels: false }).metadata();
  if (format === 'jpeg') return { frames: [() => jpegFrame(bytes, metadata)], remark: '' };
  const isAnimated = format === 'png' ? isAnimatedPng(bytes) : (metadata.pages ?? 1) > 1;
  const lossy = format === 'webp' && isLossyWebp(bytes);
  return {
    frames: [() => decodedFrame(bytes, 0, metadata, resolutionOf(metadata), lossy)],
    remark: isAnimated ? 'This picture moves: its first frame is kept.' : '',
  };
}

async function heicFrame(bytes: Uint8Array, picture: number): Promise<Frame> {
  const { data, width, height } = await decodeHeic(bytes, picture, checkSize);
  const pixels = () => sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: MAX_PIXELS });
  return { image: await photographImage(pixels(), false), resolution: null, orientation: 1, upright: pixels, damaged: false };
}

/** Whether a PNG has an animation of several frames (PNG third edition, 11.3.6.1: `acTL` before the picture). */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data = start.indexOf('IDAT');
  const control = start.subarray(0, data < 0 ? start.length : data).indexOf('acTL');
  return control >= 0 && control + 8 <= start.length && start.readUInt32BE(control + 4) > 1;
}

/** Whether a WebP carries a lossy picture (RIFF chunk `VP8 `) rather than a lossless one (`VP8L`). */
function isLossyWebp(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024 * 1024));
  return start.includes('VP8 ') && !start.includes('VP8L');
}

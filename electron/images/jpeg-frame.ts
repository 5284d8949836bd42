import sharp, { type Metadata, type Sharp } from 'sharp';
import type { EncodedImage } from './encoded-image.ts';
import { checkContent, checkSize, type Frame, MAX_PIXELS, orientationOf } from './frame.ts';
import { type JpegInfo, readJpegInfo } from './jpeg.ts';
import { photographImage } from './raster.ts';
import { resolutionOf } from './resolution.ts';
import { THUMBNAIL_WIDTH } from './thumbnail.ts';

/** A JPEG, bit for bit where a page can carry its data. */
export async function jpegFrame(bytes: Uint8Array, metadata: Metadata): Promise<Frame> {
  checkSize(metadata.width, metadata.height);
  const jpeg = readJpegInfo(bytes);
  const picture = (failOn: 'none' | 'warning') => sharp(bytes, { failOn, limitInputPixels: MAX_PIXELS, sequentialRead: true });
  const frame = { resolution: resolutionOf(metadata), orientation: orientationOf(metadata.orientation) };
  const undamaged = await isUndamaged(picture('warning'));
  const upright = () => picture('none').autoOrient();
  if (undamaged && jpeg) return { ...frame, image: embeddedJpeg(jpeg, metadata.icc), upright, damaged: false };
  if (!undamaged) await checkContent(picture('none'));
  return { ...frame, image: await photographImage(picture('none'), metadata.channels === 1), upright, damaged: !undamaged };
}

/** Warnings of libjpeg about missing or wrong coded data. Its others do not matter: a scan may state other coefficients. */
const JPEG_DAMAGE = /premature end|bad huffman|instead of rst|bad arithmetic|invalid(?! sos parameters)|unsupported/i;

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
    ...(jpeg.plainRgb ? { plainRgb: true } : {}),
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

import sharp from 'sharp';
import type { PageImage } from '../pdf/render-page.ts';
import { between, seededRandom } from './seeded-random.ts';
import type { BlackPage } from './tiff.ts';

/** A gray image, one byte a pixel. */
interface Grey {
  width: number;
  height: number;
  dots: Uint8Array;
}

/** Pixels an inch of scanners and faxes. */
export const SCAN_DPI = 150;
export const FAX_DPI = 200;

/** A page from an office scanner: gray JPEG, slightly rotated, with holes, shadows, dust and noise. */
export async function scanPage(print: PageImage, seed: string): Promise<Uint8Array> {
  const image = await rotateSlightly(print, seed);
  addScannerTraces(image, seed, SCAN_DPI);
  return grey(image).jpeg({ quality: 58 }).toBuffer();
}

/** A page from a fax archive, black and white. */
export async function faxPage(print: PageImage, seed: string): Promise<BlackPage> {
  const { width, height, dots } = await rotateSlightly(print, seed);
  addScannerTraces({ width, height, dots }, seed, FAX_DPI);
  const row = Math.ceil(width / 8);
  const bits = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const offset = y * row + (x >> 3);
      if ((dots[y * width + x] ?? 255) < 182) bits[offset] = (bits[offset] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width, height, bits, dpi: FAX_DPI };
}

const grey = ({ dots, width, height }: Grey) => sharp(dots, { raw: { width, height, channels: 1 } }).toColourspace('b-w');

/** Rotates by up to 1.4 degrees and blurs slightly. */
async function rotateSlightly(print: PageImage, seed: string): Promise<Grey> {
  const { width, height } = print;
  const random = seededRandom(`askew ${seed}`);
  const angle = between(random, 0.35, 1.4) * (random() < 0.5 ? -1 : 1);
  const turned = await sharp(print.pixels, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#fff' })
    .greyscale()
    .blur(0.55)
    .rotate(angle, { background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dots = await sharp(turned.data, {
    raw: { width: turned.info.width, height: turned.info.height, channels: turned.info.channels },
  })
    .extract({ left: (turned.info.width - width) >> 1, top: (turned.info.height - height) >> 1, width, height })
    .extractChannel(0)
    .raw()
    .toBuffer();
  return { width, height, dots };
}

/** Adds paper tone, the shadow of the lid, punch holes, specks, a streak and grain. */
function addScannerTraces(page: Grey, seed: string, dpi: number): void {
  const { width, height, dots } = page;
  const random = seededRandom(`age ${seed}`);
  const grain = new Int8Array(8192).map(() => between(random, -9, 9));
  const tone = between(random, 0.93, 0.965);
  const streak = Math.floor(between(random, 0.15, 0.85) * width);
  const shadow = dpi * 0.28;
  for (let y = 0; y < height; y += 1) {
    let grainIndex = Math.floor(random() * 8192);
    const fromTop = y < shadow * 0.4 ? (1 - y / (shadow * 0.4)) * 26 : 0;
    for (let x = 0; x < width; x += 1) {
      grainIndex = (grainIndex + 1) & 8191;
      const fromRight = width - x < shadow ? (1 - (width - x) / shadow) ** 2 * 60 : 0;
      const line = x === streak ? 14 : 0;
      const dot = y * width + x;
      dots[dot] = Math.max(0, Math.min(255, (dots[dot] ?? 0) * tone + 6 - fromTop - fromRight - line + (grain[grainIndex] ?? 0)));
    }
  }
  for (const share of [0.16, 0.5, 0.84]) blot(page, dpi * 0.28, height * share + between(random, -4, 4), dpi * 0.14, 52);
  for (let speck = 0; speck < 26; speck += 1) blot(page, random() * width, random() * height, between(random, 0.6, 1.8), 90);
}

/** Draws a dark round spot with a lighter rim: a punch hole or dust. Pixels. */
function blot(page: Grey, left: number, top: number, radius: number, dark: number): void {
  const reach = Math.ceil(radius * 1.3);
  for (let y = Math.floor(top - reach); y <= top + reach; y += 1) {
    for (let x = Math.floor(left - reach); x <= left + reach; x += 1) {
      if (x < 0 || y < 0 || x >= page.width || y >= page.height) continue;
      const far = Math.hypot(x - left, y - top) / radius;
      const dot = y * page.width + x;
      const now = page.dots[dot] ?? 0;
      if (far < 1) page.dots[dot] = Math.min(now, dark + far * 24);
      else if (far < 1.3) page.dots[dot] = now - (1.3 - far) * 130;
    }
  }
}

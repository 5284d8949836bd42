import sharp, { type Sharp } from 'sharp';
import type { PageImage } from '../pdf/render-page.ts';
import { between, type Random, seededRandom } from './seeded-random.ts';

const PHOTO = { width: 1275, height: 1700 } as const;
type Point = readonly [number, number];
/** Maps a pixel of the photograph to the page: u = (a x + b y + c) / (g x + h y + 1), v = (d x + e y + f) / (g x + h y + 1). */
type Projection = readonly [number, number, number, number, number, number, number, number];

/** Pixels an inch of a page that is photographed. */
export const PHOTO_DPI = 118;

/** A photograph of a page on a wooden table, by a telephone: perspective, lamplight, shadow at the edges. */
export function photographPage(print: PageImage, seed: string): Sharp {
  const random = seededRandom(`photo ${seed}`);
  const { width, height } = PHOTO;
  const pixels = new Uint8Array(width * height * 3);
  const jitter = (value: number, by: number) => value + between(random, -by, by);
  const corners: Point[] = [
    [jitter(150, 45), jitter(130, 40)],
    [jitter(width - 150, 45), jitter(140, 40)],
    [jitter(width - 85, 35), jitter(height - 110, 30)],
    [jitter(85, 35), jitter(height - 100, 30)],
  ];
  const [a, b, c, d, e, f, g, h] = projection(corners, print.width, print.height);
  const table = planks(random);
  const lamp: Point = [between(random, 0.15, 0.5) * width, between(random, 0.05, 0.35) * height];
  const grain = new Int8Array(4096).map(() => between(random, -6, 6));
  let pixel = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const depth = g * x + h * y + 1;
      const u = (a * x + b * y + c) / depth;
      const v = (d * x + e * y + f) / depth;
      const light = 1.04 - (0.4 * Math.hypot(x - lamp[0], y - lamp[1])) / height;
      const noise = grain[(pixel * 7 + y * 13) & 4095] ?? 0;
      const dot = pixel * 3;
      pixel += 1;
      if (u >= 0 && v >= 0 && u < print.width - 1 && v < print.height - 1) {
        for (let channel = 0; channel < 3; channel += 1) {
          pixels[dot + channel] = clamp(sampled(print.pixels, print.width, u, v, channel) * light * (TINT[channel] ?? 1) + noise);
        }
      } else {
        const near = Math.max(0, 1 - Math.hypot(Math.max(-u, 0, u - print.width), Math.max(-v, 0, v - print.height)) / 26);
        const wood = table(x, y) * light * (1 - 0.45 * near);
        pixels[dot] = clamp(wood * 150 + noise);
        pixels[dot + 1] = clamp(wood * 108 + noise);
        pixels[dot + 2] = clamp(wood * 72 + noise);
      }
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Factors of red, green and blue in lamplight. */
const TINT = [0.965, 0.93, 0.85] as const;
const clamp = (value: number) => Math.max(0, Math.min(255, value));

/** Bilinear interpolation between pixels of the page. */
function sampled(from: Uint8ClampedArray, width: number, u: number, v: number, channel: number): number {
  const left = Math.floor(u);
  const top = Math.floor(v);
  const offset = (top * width + left) * 4 + channel;
  const [right, below] = [u - left, v - top];
  const upper = (from[offset] ?? 0) * (1 - right) + (from[offset + 4] ?? 0) * right;
  const lower = (from[offset + width * 4] ?? 0) * (1 - right) + (from[offset + width * 4 + 4] ?? 0) * right;
  return upper * (1 - below) + lower * below;
}

/** Brightness of the table by position. */
function planks(random: Random): (x: number, y: number) => number {
  const wave = between(random, 0.004, 0.009);
  const phase = random() * 6;
  return (x, y) => {
    const joint = y % 420 < 5 ? 0.55 : 1;
    return joint * (0.86 + 0.08 * Math.sin(y * 0.11 + 3 * Math.sin(x * wave + phase)) + 0.05 * Math.sin(y * 0.031 + x * 0.002));
  };
}

/** The projection from four corners (upper left, clockwise) to a `width` × `height` rectangle. */
function projection(corners: readonly Point[], width: number, height: number): Projection {
  const targets: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  const rows = corners.flatMap(([x, y], index) => {
    const [u, v] = targets[index] ?? [0, 0];
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  return solved(rows) as unknown as Projection;
}

/** Gauss–Jordan elimination with pivoting; each row ends in its right-hand side. */
function solved(rows: number[][]): number[] {
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    const scale = pivot[column] ?? 1;
    for (let index = column; index <= size; index += 1) pivot[index] = (pivot[index] ?? 0) / scale;
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = row[column] ?? 0;
      for (let index = column; index <= size; index += 1) row[index] = (row[index] ?? 0) - factor * (pivot[index] ?? 0);
    }
  }
  return rows.map((row) => row[size] ?? 0);
}

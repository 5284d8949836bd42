import { PHOTOMETRIC } from './tiff-layout.ts';

/** A pixel as red, green and blue, or as gray: 0 to 255. */
type Convert = (sample: (channel: number) => number) => readonly number[];

/**
 * The pixels of samples (a byte each, `channels` of a pixel) as gray or RGB, on white where they are transparent. `alpha`: 1
 * where the colors were multiplied with it. Throws for a kind that is not drawn.
 */
export function toColors(
  data: Uint8Array,
  channels: number,
  photometric: number,
  alpha: 0 | 1 | 2,
): { data: Uint8Array; channels: 1 | 3 } {
  const convert = CONVERT[photometric];
  if (!convert) throw new Error('colors of an unknown kind');
  const pixels = data.length / channels;
  const isGray = photometric <= PHOTOMETRIC.blackIsZero || photometric === PHOTOMETRIC.mask;
  const to = isGray ? 1 : 3;
  const output = new Uint8Array(pixels * to);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const from = pixel * channels;
    const opacity = alpha === 0 ? 1 : (data[from + channels - 1] ?? 0) / 255;
    const colors = convert((channel) => data[from + channel] ?? 0);
    for (let color = 0; color < to; color++) {
      const value = (colors[color] ?? 0) * (alpha === 1 ? 1 : opacity) + 255 * (1 - opacity);
      output[pixel * to + color] = Math.max(0, Math.min(255, Math.round(value)));
    }
  }
  return { data: output, channels: to };
}

const CONVERT: Record<number, Convert> = {
  [PHOTOMETRIC.whiteIsZero]: (sample) => [255 - sample(0)],
  [PHOTOMETRIC.blackIsZero]: (sample) => [sample(0)],
  [PHOTOMETRIC.mask]: (sample) => [sample(0)],
  [PHOTOMETRIC.rgb]: (sample) => [sample(0), sample(1), sample(2)],
  [PHOTOMETRIC.cmyk]: (sample) => [0, 1, 2].map((channel) => ((255 - sample(channel)) * (255 - sample(3))) / 255),
  [PHOTOMETRIC.yCbCr]: (sample) => fromYCbCr(sample(0), sample(1), sample(2)),
  [PHOTOMETRIC.lab]: (sample) => fromLab(sample(0), ((sample(1) + 128) % 256) - 128, ((sample(2) + 128) % 256) - 128),
  [PHOTOMETRIC.iccLab]: (sample) => fromLab(sample(0), sample(1) - 128, sample(2) - 128),
};

/** ITU-R BT.601, with all values from 0 to 255. */
function fromYCbCr(y: number, cb: number, cr: number): number[] {
  return [y + 1.402 * (cr - 128), y - 0.344136 * (cb - 128) - 0.714136 * (cr - 128), y + 1.772 * (cb - 128)];
}

/** CIE L*a*b* with white D50 to sRGB: ISO 13655 for the white, Bradford's adaptation and IEC 61966-2-1 for the rest. */
function fromLab(lightness: number, a: number, b: number): number[] {
  const fy = ((lightness / 255) * 100 + 16) / 116;
  const cubed = (f: number) => (f ** 3 > 0.008856 ? f ** 3 : (116 * f - 16) / 903.3);
  const [x, y, z] = [0.9642 * cubed(fy + a / 500), cubed(fy), 0.8251 * cubed(fy - b / 200)];
  return [
    3.1338561 * x - 1.6168667 * y - 0.4906146 * z,
    -0.9787684 * x + 1.9161415 * y + 0.033454 * z,
    0.0719453 * x - 0.2289914 * y + 1.4052427 * z,
  ].map((linear) => 255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055));
}

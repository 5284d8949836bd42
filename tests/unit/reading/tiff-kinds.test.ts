import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { picturePages, pictureRefusal } from './picture-pages.ts';
import { type TiffPage, writeTiff } from './tiff-writer.ts';
import { temporaryFolder } from './vault-files.ts';

const WIDTH = 20;
const HEIGHT = 18;
const pixels = Array.from({ length: WIDTH * HEIGHT }, (_, pixel) => pixel);
const gray = pixels.map((pixel) => (pixel * 7) % 256);
const alpha = pixels.map((pixel) => (pixel * 3) % 256);
const rgb = pixels.map((pixel) => [(pixel * 5) % 256, (pixel * 11) % 256, 255 - ((pixel * 2) % 256)]);

const from8 = (bits: number) => (value: number) => Math.round((value / 255) * (2 ** bits - 1));
const asFloat = (value: number) => value / 255;

type Chosen = Partial<TiffPage> & Pick<TiffPage, 'bits'>;
const size = { width: WIDTH, height: HEIGHT };
const grayPage = (page: Chosen & { map: (value: number) => number }): TiffPage => ({
  ...size,
  samplesPerPixel: 1,
  photometric: 1,
  samples: gray.map(page.map),
  ...page,
});
const colorPage = (page: Chosen & { map?: (value: number) => number }): TiffPage => ({
  ...size,
  samplesPerPixel: 3,
  photometric: 2,
  samples: rgb.flat().map(page.map ?? ((value) => value)),
  ...page,
});

/** The values of the first image on the pages, three a pixel. */
async function drawn(page: TiffPage): Promise<{ values: number[]; loss: string }> {
  const { pdf, loss } = await picturePages(writeTiff(page));
  const stem = join(temporaryFolder(), 'image');
  execFileSync('pdfimages', ['-png', pdf, stem]);
  const { data } = await sharp(readFileSync(`${stem}-000.png`))
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { values: [...data], loss };
}

async function expectDrawn(page: TiffPage, expected: readonly number[], tolerance = 1): Promise<void> {
  const { values, loss } = await drawn(page);
  expect(loss).toBe('');
  expect(values).toHaveLength(expected.length);
  expect(Math.max(...values.map((value, at) => Math.abs(value - (expected[at] ?? 0))))).toBeLessThanOrEqual(tolerance);
}

const asColors = (values: readonly number[]) => values.flatMap((value) => [value, value, value]);
const onWhite = (value: number, opacity: number) => Math.round((value * opacity) / 255 + 255 - opacity);

describe('a TIFF shows what it holds, with', () => {
  test.each([
    ['12 bits', grayPage({ bits: 12, map: from8(12) })],
    ['24 bits', grayPage({ bits: 24, map: from8(24) })],
    ['32 bits', grayPage({ bits: 32, map: from8(32) })],
    ['32 bits as differences, big-endian', grayPage({ bits: 32, map: from8(32), predictor: 2, compression: 8, bigEndian: true })],
    ['32 bits in a BigTIFF', grayPage({ bits: 32, map: from8(32), bigTiff: true })],
    ['half floating point', grayPage({ bits: 16, map: asFloat, sampleFormat: 3 })],
    [
      'floating point, white is zero',
      grayPage({ bits: 32, map: (value) => 1 - asFloat(value), sampleFormat: 3, photometric: 0 }),
    ],
    ['double floating point, big-endian', grayPage({ bits: 64, map: asFloat, sampleFormat: 3, bigEndian: true })],
    ['floating point and its predictor', grayPage({ bits: 32, map: asFloat, sampleFormat: 3, predictor: 3, compression: 8 })],
  ])('gray of %s', (_, page) => expectDrawn(page, asColors(gray)));

  test.each([
    ['12 bits', colorPage({ bits: 12, map: from8(12) })],
    ['32 bits', colorPage({ bits: 32, map: from8(32) })],
    ['planes in tiles', colorPage({ bits: 8, planar: 2, tile: 16 })],
    [
      'floating point and its predictor, in tiles',
      colorPage({ bits: 32, map: asFloat, sampleFormat: 3, predictor: 3, compression: 8, tile: 16 }),
    ],
    [
      'a sample that is no transparency',
      colorPage({
        bits: 8,
        samplesPerPixel: 4,
        extraSamples: [0],
        samples: rgb.flatMap((pixel, at) => [...pixel, alpha[at] ?? 0]),
      }),
    ],
  ])('colors of %s', (_, page) => expectDrawn(page, rgb.flat()));

  test('colors that are multiplied with their transparency, as colors on white', async () => {
    const samples = rgb.flatMap((pixel, at) => [...pixel.map((value) => (value * (alpha[at] ?? 0)) / 255), alpha[at] ?? 0]);
    const page = {
      bits: 32,
      samplesPerPixel: 4,
      extraSamples: [1],
      samples: samples.map((value) => Math.round(from8(32)(value))),
    };
    const expected = rgb.flatMap((pixel, at) => pixel.map((value) => onWhite(value, alpha[at] ?? 0)));
    await expectDrawn(colorPage(page), expected, 2);
  });

  test('brightness and color differences, without JPEG', async () => {
    const byte = (value: number) => Math.max(0, Math.min(255, Math.round(value)));
    const samples = rgb.flatMap(([red = 0, green = 0, blue = 0]) => [
      byte(0.299 * red + 0.587 * green + 0.114 * blue),
      byte(128 - 0.168736 * red - 0.331264 * green + 0.5 * blue),
      byte(128 + 0.5 * red - 0.418688 * green - 0.081312 * blue),
    ]);
    await expectDrawn(colorPage({ bits: 8, photometric: 6, samples, tags: [[530, [1, 1]]] }), rgb.flat(), 3);
  });

  test('CIE L*a*b* without colors, as gray', async () => {
    const { values } = await drawn(colorPage({ bits: 8, photometric: 8, samples: gray.flatMap((value) => [value, 0, 0]) }));
    const brightest = values.indexOf(Math.max(...values));
    expect(gray[Math.floor(brightest / 3)]).toBe(Math.max(...gray));
    for (let at = 0; at < values.length; at += 3)
      expect(Math.max(...values.slice(at, at + 3)) - Math.min(...values.slice(at, at + 3))).toBeLessThanOrEqual(2);
  });
});

describe('a TIFF is never drawn by a guess:', () => {
  test.each([
    ['signed values', grayPage({ bits: 16, sampleFormat: 2, map: (value) => value * 4 - 512 })],
    ['floating point beyond 0 to 1', grayPage({ bits: 32, sampleFormat: 3, map: (value) => value * 8 })],
  ])('%s are stretched, and that is said', async (_, page) => {
    expect((await drawn(page)).loss).toMatch(/no fixed scale/);
  });

  test.each([
    ['raw data of a camera', colorPage({ bits: 8, photometric: 34892 })],
    ['subsampled colors without JPEG', colorPage({ bits: 8, photometric: 6, tags: [[530, [2, 2]]] })],
  ])('%s are refused in words', async (_, page) => {
    expect(await pictureRefusal(writeTiff(page))).toMatch(/stored in a rare way.*Save it as a JPEG or PNG/);
  });

  test('old-style JPEG is read where it is one whole JPEG, and else refused in words', async () => {
    const jpeg = await sharp(Buffer.from(rgb.flat()), { raw: { ...size, channels: 3 } })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const page = colorPage({ bits: 8, photometric: 6, data: jpeg, tags: [[259, [6]]] });
    const whole: TiffPage = {
      ...page,
      tags: [
        [259, [6]],
        [513, [8]],
        [514, [jpeg.length]],
      ],
    };
    expect((await picturePages(writeTiff(whole))).loss).toBe('');
    expect(await pictureRefusal(writeTiff(page))).toMatch(/old-style JPEG.*Save it as a JPEG or PNG/);
  });

  test('what is missing at the end is said', async () => {
    const whole = writeTiff(grayPage({ bits: 32, map: from8(32), rowsPerStrip: 1 }));
    const lengths = Buffer.from(whole);
    const strip = Buffer.alloc(4);
    strip.writeUInt32LE(WIDTH * 4);
    // The last strip says that it is empty.
    lengths.writeUInt32LE(0, lengths.lastIndexOf(strip));
    expect((await picturePages(lengths)).loss).toMatch(/damaged or cut off/);
  });
});

test('a picture of one even color is kept, and that is said', async () => {
  for (const page of [grayPage({ bits: 8, map: () => 77 }), colorPage({ bits: 16, map: () => 0 })])
    expect((await drawn(page)).loss).toBe('This picture has one even color: nothing can be seen on it.');
  const one = grayPage({ bits: 8, map: (value) => (value === 7 ? 78 : 77) });
  expect((await drawn(one)).loss).toBe('');
});

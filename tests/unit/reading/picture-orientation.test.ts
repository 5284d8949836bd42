import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkWithQpdf, images, pageSizes, renderPage } from './inspect-pdf.ts';
import { picturePages } from './picture-pages.ts';

type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Red, green, blue and yellow quarters, clockwise from the upper left, as a person sees them. */
const QUARTERS = { red: [220, 20, 20], green: [20, 160, 20], blue: [20, 20, 220], yellow: [220, 220, 20] } as const;
const WIDTH = 600;
const HEIGHT = 400;

function upright() {
  const quarter = (colour: keyof typeof QUARTERS, left: number, top: number) => {
    const [r, g, b] = QUARTERS[colour];
    return {
      input: { create: { width: WIDTH / 2, height: HEIGHT / 2, channels: 3 as const, background: { r, g, b } } },
      left,
      top,
    };
  };
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#fff' } })
    .composite([
      quarter('red', 0, 0),
      quarter('green', WIDTH / 2, 0),
      quarter('blue', WIDTH / 2, HEIGHT / 2),
      quarter('yellow', 0, HEIGHT / 2),
    ])
    .png()
    .toBuffer();
}

/**
 * How a camera stores an upright view so that its Orientation (EXIF 2.3, 0x0112) turns it back. sharp mirrors before it
 * rotates.
 */
const STORED: Record<Orientation, (picture: Sharp) => Sharp> = {
  1: (picture) => picture,
  2: (picture) => picture.flop(),
  3: (picture) => picture.rotate(180),
  4: (picture) => picture.flip(),
  5: (picture) => picture.rotate(270).flop(),
  6: (picture) => picture.rotate(270),
  7: (picture) => picture.rotate(90).flop(),
  8: (picture) => picture.rotate(90),
};

async function stored(orientation: Orientation, format: 'jpeg' | 'png' | 'webp' | 'tiff'): Promise<Buffer> {
  const turned = await STORED[orientation](sharp(await upright()))
    .png()
    .toBuffer();
  const picture = sharp(turned).withMetadata({ orientation });
  if (format === 'jpeg') return picture.jpeg({ quality: 95 }).toBuffer();
  if (format === 'webp') return picture.webp({ lossless: true }).toBuffer();
  return format === 'png' ? picture.png().toBuffer() : picture.tiff({ compression: 'lzw' }).toBuffer();
}

function expectQuarters(at: (x: number, y: number) => [number, number, number]) {
  const near = (seen: number[], colour: readonly number[]) =>
    expect(Math.max(...seen.map((value, i) => Math.abs(value - (colour[i] ?? 0))))).toBeLessThan(16);
  near(at(0.2, 0.2), QUARTERS.red);
  near(at(0.8, 0.2), QUARTERS.green);
  near(at(0.8, 0.8), QUARTERS.blue);
  near(at(0.2, 0.8), QUARTERS.yellow);
}

async function expectUpright(format: 'jpeg' | 'png' | 'webp' | 'tiff', orientation: Orientation) {
  const bytes = await stored(orientation, format);
  const { pdf, thumbnail } = await picturePages(bytes);
  checkWithQpdf(pdf);
  const page = await renderPage(pdf);
  expect(page.width).toBeGreaterThan(page.height);
  expectQuarters(page.at);
  const { data, info } = await sharp(thumbnail ?? new Uint8Array())
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([240, 160]);
  expectQuarters((x, y) => {
    const offset = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
    return [data[offset] ?? -1, data[offset + 1] ?? -1, data[offset + 2] ?? -1];
  });
  return { pdf, bytes };
}

describe('a photo is upright on its page and in its thumbnail', () => {
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8] as const) {
    test(`JPEG stored with orientation ${orientation}, with its data kept bit for bit`, async () => {
      const { pdf, bytes } = await expectUpright('jpeg', orientation);
      // The data from the quantization tables on, behind the orientation tag.
      expect(readFileSync(pdf).includes(bytes.subarray(bytes.indexOf(Buffer.of(0xff, 0xdb))))).toBe(true);
      expect(images(pdf)).toMatchObject([{ enc: 'jpeg', color: 'rgb', bpc: 8 }]);
    });
  }
  for (const format of ['png', 'webp', 'tiff'] as const) {
    test(`${format.toUpperCase()} stored lying on its side`, async () => {
      await expectUpright(format, 6);
    });
  }
});

describe('the page of a picture has a sensible size', () => {
  const picture = (width: number, height: number, density?: number) =>
    sharp({ create: { width, height, channels: 3, background: '#9ab' } })
      .withMetadata(density === undefined ? {} : { density })
      .jpeg()
      .toBuffer();
  const size = async (bytes: Uint8Array) => {
    const { pdf } = await picturePages(bytes);
    return pageSizes(pdf)[0]?.map(Math.round);
  };

  test('the paper size for a scan', async () => {
    expect(await size(await picture(1700, 2200, 200))).toEqual([612, 792]);
    expect(await size(await picture(2480, 3508, 300))).toEqual([595, 842]);
  });
  test('Letter for a phone photo of 12 megapixels, whatever its resolution tag', async () => {
    expect(await size(await picture(3024, 4032, 72))).toEqual([594, 792]);
    expect(await size(await picture(4032, 3024))).toEqual([792, 594]);
  });
  test('independent of the resolution tag of a camera', async () => {
    const bytes = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#9ab' } })
      .withMetadata({ density: 300 })
      .withExifMerge({ IFD2: { ExposureTime: '1/60' } })
      .jpeg()
      .toBuffer();
    expect(await size(bytes)).toEqual([792, 528]);
  });
  test('no enlargement for a small picture', async () => {
    expect(await size(await picture(300, 150))).toEqual([144, 72]);
  });
});

import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkWithQpdf, images, pageSizes, renderPage } from './inspect-pdf.ts';
import { picturePages } from './picture-pages.ts';
import { expectRead, temporaryFolder, vaultFiles } from './vault-files.ts';

const HEIC = fileURLToPath(new URL('../../fixtures/pictures/quarters.heic', import.meta.url));

/** A picture in which no two neighboring pixels are equal. */
function pattern(width: number, height: number, channels: 1 | 3) {
  const data = Buffer.alloc(width * height * channels);
  for (let at = 0; at < data.length; at++) data[at] = (at * 89 + Math.floor(at / (width * channels)) * 31) % 256;
  return sharp(data, { raw: { width, height, channels } });
}

/** Black letters of a fax, one bit a pixel, as sharp reads them. */
function bilevel(width: number, height: number) {
  const data = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data[y * width + x] = (x >> 3) % 2 === (y >> 4) % 3 ? 255 : 0;
  return { data, picture: sharp(data, { raw: { width, height, channels: 1 } }).toColourspace('b-w') };
}

async function pagesOf(bytes: Uint8Array) {
  const answer = await picturePages(bytes);
  checkWithQpdf(answer.pdf);
  return { pdf: answer.pdf, answer };
}

/** The pixels of the first image inside a PDF, as stored. */
async function stored(pdf: string, channels: 1 | 3): Promise<Buffer> {
  const stem = join(temporaryFolder(), 'image');
  execFileSync('pdfimages', ['-png', pdf, stem]);
  return sharp(readFileSync(`${stem}-000.png`))
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .raw()
    .toBuffer();
}

describe('no pixel of a lossless picture is lost', () => {
  test('8-bit color stays color', async () => {
    const picture = pattern(61, 37, 3);
    for (const bytes of [
      await picture.clone().png().toBuffer(),
      await picture.clone().webp({ lossless: true }).toBuffer(),
      await picture.clone().tiff({ compression: 'lzw', predictor: 'horizontal' }).toBuffer(),
    ]) {
      const { pdf } = await pagesOf(bytes);
      expect(images(pdf)).toMatchObject([{ width: 61, height: 37, color: 'rgb', bpc: 8 }]);
      expect(await stored(pdf, 3)).toEqual(await picture.clone().raw().toBuffer());
    }
  });

  test('gray stays gray', async () => {
    const picture = pattern(61, 37, 1).toColourspace('b-w');
    for (const bytes of [
      await picture.clone().png().toBuffer(),
      await picture.clone().tiff({ compression: 'deflate' }).toBuffer(),
    ]) {
      const { pdf } = await pagesOf(bytes);
      expect(images(pdf)).toMatchObject([{ color: 'gray', comp: 1, bpc: 8 }]);
      expect(await stored(pdf, 1)).toEqual(await picture.clone().raw().toBuffer());
    }
  });

  test('black and white stays at one bit', async () => {
    const { data, picture } = bilevel(203, 97);
    const { pdf } = await pagesOf(await picture.clone().tiff({ bitdepth: 1, compression: 'none' }).toBuffer());
    expect(images(pdf)).toMatchObject([{ width: 203, height: 97, color: 'gray', bpc: 1 }]);
    expect((await stored(pdf, 1)).equals(data)).toBe(true);
  });

  test('16 bits become eight, and transparency shows white', async () => {
    const deep = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#204060' } })
      .toColourspace('rgb16')
      .png()
      .toBuffer();
    expect(images((await pagesOf(deep)).pdf)).toMatchObject([{ color: 'rgb', bpc: 8 }]);
    const clear = await sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer();
    const page = await renderPage((await pagesOf(clear)).pdf);
    expect(page.at(0.5, 0.5)).toEqual([255, 255, 255]);
  });
});

describe('JPEGs of every kind keep their picture bit for bit', () => {
  const photo = () => sharp({ create: { width: 320, height: 200, channels: 3, background: { r: 200, g: 40, b: 40 } } });

  test('progressive and gray', async () => {
    const progressive = await photo().jpeg({ progressive: true }).toBuffer();
    const grey = await photo().toColourspace('b-w').jpeg().toBuffer();
    for (const bytes of [progressive, grey]) {
      const { pdf } = await pagesOf(bytes);
      expect(readFileSync(pdf).includes(bytes)).toBe(true);
    }
    expect(images((await pagesOf(grey)).pdf)).toMatchObject([{ color: 'gray', enc: 'jpeg' }]);
  });

  test('with the wide-color profile of a phone', async () => {
    const { pdf } = await pagesOf(await photo().withIccProfile('p3').jpeg().toBuffer());
    expect(images(pdf)).toMatchObject([{ color: 'icc', enc: 'jpeg' }]);
    expect(images((await pagesOf(await photo().withIccProfile('srgb').jpeg().toBuffer())).pdf)).toMatchObject([{ color: 'rgb' }]);
  });

  test('inverted CMYK by Adobe, in its true colors', async () => {
    const bytes = await photo().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
    expect(bytes.includes('Adobe')).toBe(true);
    const { pdf, answer } = await pagesOf(bytes);
    expect(readFileSync(pdf).includes(bytes)).toBe(true);
    const [red, green, blue] = (await renderPage(pdf)).at(0.5, 0.5);
    expect(red).toBeGreaterThan(150);
    expect(Math.max(green, blue)).toBeLessThan(110);
    expect(answer.thumbnail).not.toBeNull();
  });

  test('of red, green and blue without a marker that says so, in its true colors', async () => {
    const plain = await photo().jpeg({ chromaSubsampling: '4:4:4' }).toBuffer();
    const [frame, scan] = [plain.indexOf(Buffer.of(0xff, 0xc0)), plain.indexOf(Buffer.of(0xff, 0xda))];
    for (const [at, letter] of ['R', 'G', 'B'].entries()) {
      plain[frame + 10 + at * 3] = letter.charCodeAt(0);
      plain[scan + 5 + at * 2] = letter.charCodeAt(0);
    }
    const { pdf, answer } = await pagesOf(plain);
    expect(answer.loss).not.toContain('damaged');
    const { dominant } = await sharp(plain).stats();
    const drawn = join(temporaryFolder(), 'page.png');
    execFileSync('mutool', ['draw', '-q', '-o', drawn, pdf]);
    expect((await sharp(drawn).stats()).dominant).toEqual(dominant);
  });

  test('whose scan states other coefficients than a sequential JPEG has, as old scanners write', async () => {
    const bytes = await photo().jpeg().toBuffer();
    const scan = bytes.indexOf(Buffer.of(0xff, 0xda));
    // The last coefficient, behind the components (ITU T.81, B.2.3).
    bytes[scan + 2 + bytes.readUInt16BE(scan + 2) - 2] = 0;
    expect((await pagesOf(bytes)).answer).toMatchObject({ reading: 'as-is', loss: expect.not.stringContaining('damaged') });
  });

  test('with data after the picture, such as a film, which stays in the source', async () => {
    const picture = await photo().jpeg().toBuffer();
    const { pdf } = await pagesOf(Buffer.concat([picture, Buffer.from('a film of the kitchen')]));
    expect(readFileSync(pdf).includes(picture)).toBe(true);
    expect(readFileSync(pdf).includes('a film of the kitchen')).toBe(false);
  });
});

test('a HEIC photo becomes a page', async () => {
  const { pdf, answer } = await pagesOf(readFileSync(HEIC));
  expect(answer).toMatchObject({ format: 'heic', pages: 1, reading: 'as-is', loss: '' });
  const page = await renderPage(pdf);
  expect(page.at(0.25, 0.25)[0]).toBeGreaterThan(190);
  expect(page.at(0.75, 0.75)[2]).toBeGreaterThan(190);
  expect(pageSizes(pdf)[0]?.map(Math.round)).toEqual([154, 115]);
  const { width, height } = await sharp(answer.thumbnail ?? Buffer.alloc(0)).metadata();
  expect([width, height]).toEqual([240, 180]);
});

test('the worker reads photos one after another, and stores their pages in the vault', async () => {
  const { read, pages } = vaultFiles();
  for (const bytes of [readFileSync(HEIC), await pattern(300, 200, 3).jpeg().toBuffer(), readFileSync(HEIC)]) {
    const { answer, texts } = await read(bytes);
    expect(expectRead(answer)).toMatchObject({ reading: 'as-is', pages: 1, textPages: 0, password: null });
    expect(texts).toEqual([]);
    expect(statSync(pages(answer)).size).toBe(expectRead(answer).pagesBytes);
    checkWithQpdf(pages(answer));
  }
});

test('an animated PNG keeps its first frame, and says so', async () => {
  const png = await pattern(40, 30, 3).png().toBuffer();
  const control = Buffer.from('000000086163544c000000020000000000000000', 'hex');
  control.writeUInt32BE(crc32(control.subarray(4, 16)), 16);
  const { answer } = await pagesOf(Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]));
  expect(answer).toMatchObject({ format: 'png', pages: 1, loss: 'This picture moves: its first frame is kept.' });
});

test('an animated WebP keeps its first frame, and says so', async () => {
  const frames = Buffer.concat([Buffer.alloc(40 * 40 * 3, 10), Buffer.alloc(40 * 40 * 3, 200)]);
  const moving = await sharp(frames, { raw: { width: 40, height: 80, channels: 3, pageHeight: 40 } })
    .webp({ lossless: true, loop: 0, delay: [100, 100] })
    .toBuffer();
  const { pdf, answer } = await pagesOf(moving);
  expect(answer).toMatchObject({ pages: 1, loss: expect.stringContaining('This picture moves: its first frame is kept.') });
  expect((await renderPage(pdf)).at(0.5, 0.5)).toEqual([10, 10, 10]);
});

test('the same picture gives the same bytes', async () => {
  const bytes = await pattern(200, 100, 3).tiff({ compression: 'lzw' }).toBuffer();
  const [first, second] = [await pagesOf(bytes), await pagesOf(bytes)];
  expect(readFileSync(first.pdf).equals(readFileSync(second.pdf))).toBe(true);
});

/** Joins pictures into a TIFF of several pages with libtiff's tool; null where the tool is missing. */
function tiffOf(pages: Buffer[], ...options: string[]): Buffer | null {
  const dir = temporaryFolder();
  const files = pages.map((bytes, page) => {
    const path = join(dir, `${page}.tif`);
    writeFileSync(path, bytes);
    return path;
  });
  try {
    execFileSync('tiffcp', [...options, ...files, join(dir, 'all.tif')], { stdio: 'pipe' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return readFileSync(join(dir, 'all.tif'));
}

describe('a TIFF of several pages', () => {
  test('gives each page its own size by resolution and unit', async ({ skip }) => {
    const letter = await pattern(850, 1100, 1)
      .toColourspace('b-w')
      .tiff({ compression: 'lzw', xres: 100 / 25.4, yres: 100 / 25.4 })
      .toBuffer();
    const a4 = await pattern(1050, 1485, 3)
      .withMetadata({ density: 127 })
      .tiff({ compression: 'lzw', resolutionUnit: 'cm' })
      .toBuffer();
    const bytes = tiffOf([letter, a4]);
    if (!bytes) return skip('tiffcp (libtiff-tools) is not on this machine');
    const { pdf, answer } = await pagesOf(bytes);
    expect(answer).toMatchObject({ format: 'tiff', pages: 2, reading: 'as-is', loss: '' });
    expect(pageSizes(pdf).map((size) => size.map(Math.round))).toEqual([
      [612, 792],
      [595, 842],
    ]);
    expect(images(pdf).map(({ color }) => color)).toEqual(['gray', 'rgb']);
  });

  for (const [compression, name] of [
    ['g3', 'CCITT G3'],
    ['g3:2d', 'CCITT G3 in two dimensions'],
    ['g4', 'CCITT G4'],
    ['packbits', 'PackBits'],
  ] as const) {
    test(`of faxes in ${name} stays at one bit a pixel`, async ({ skip }) => {
      const { data, picture } = bilevel(1728, 300);
      const page = await picture.clone().tiff({ bitdepth: 1, compression: 'none' }).toBuffer();
      const bytes = tiffOf([page, page], '-c', compression);
      if (!bytes) return skip('tiffcp (libtiff-tools) is not on this machine');
      const { pdf, answer } = await pagesOf(bytes);
      expect(answer.pages).toBe(2);
      expect(images(pdf)).toMatchObject([
        { bpc: 1, color: 'gray' },
        { bpc: 1, color: 'gray' },
      ]);
      expect((await stored(pdf, 1)).equals(data)).toBe(true);
    });
  }

  test('stays small with photographs stored as JPEG', async () => {
    const noise = sharp({
      create: { width: 900, height: 700, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 20 } },
    });
    const bytes = await noise.tiff({ compression: 'jpeg', quality: 80 }).toBuffer();
    const { pdf } = await pagesOf(bytes);
    expect(images(pdf)).toMatchObject([{ enc: 'jpeg', width: 900, height: 700 }]);
    expect(statSync(pdf).size).toBeLessThan(900 * 700);
  });
});

test('a fax with non-square pixels keeps its proportions', async () => {
  const { picture } = bilevel(1728, 1078);
  const bytes = await picture.tiff({ bitdepth: 1, compression: 'none', xres: 204 / 25.4, yres: 98 / 25.4 }).toBuffer();
  const { pdf, answer } = await pagesOf(bytes);
  expect(pageSizes(pdf)[0]?.map(Math.round)).toEqual([610, 792]);
  const { height } = await sharp(answer.thumbnail ?? Buffer.alloc(0)).metadata();
  expect(height).toBe(312);
});

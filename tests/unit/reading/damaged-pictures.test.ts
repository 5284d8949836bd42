import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkWithQpdf, renderPage } from './inspect-pdf.ts';
import { picturePages, pictureRefusal } from './picture-pages.ts';

/** A photo with a different color in every part. */
function photo(): Sharp {
  const width = 640;
  const height = 480;
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at++) data[at] = (at * at * 7 + Math.floor(at / (width * 3)) * 13) % 251;
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** libtiff writes the directory after the pixels; scanners often write it before them. Its values move with it. */
function directoryFirst(tiff: Buffer): Buffer {
  const directory = tiff.readUInt32LE(4);
  const length = tiff.length - directory;
  const moved = Buffer.concat([tiff.subarray(0, 8), tiff.subarray(directory), tiff.subarray(8, directory)]);
  moved.writeUInt32LE(8, 4);
  const shift = (offset: number) => (offset >= directory ? offset - directory + 8 : offset + length);
  const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8];
  for (let entry = 10; entry < 10 + moved.readUInt16LE(8) * 12; entry += 12) {
    const [tag, type, count] = [moved.readUInt16LE(entry), moved.readUInt16LE(entry + 2), moved.readUInt32LE(entry + 4)];
    const size = (sizes[type] ?? 1) * count;
    if (size > 4) moved.writeUInt32LE(shift(moved.readUInt32LE(entry + 8)), entry + 8);
    if (tag !== 0x0111) continue;
    const at = size > 4 ? moved.readUInt32LE(entry + 8) : entry + 8;
    for (let strip = 0; strip < count; strip++) moved.writeUInt32LE(shift(moved.readUInt32LE(at + strip * 4)), at + strip * 4);
  }
  return moved;
}

const DAMAGED = /^This picture is damaged or cut off: what could be read of it is kept\.$/;

describe('a cut-off picture keeps its readable part, and reports the loss', () => {
  const cut = async (bytes: Buffer) => {
    const found = await picturePages(bytes.subarray(0, Math.floor(bytes.length * 0.6)));
    expect(found).toMatchObject({ reading: 'repaired', pages: 1 });
    expect(found.loss).toMatch(DAMAGED);
    expect(found.thumbnail).not.toBeNull();
    const { pdf } = found;
    checkWithQpdf(pdf);
    return renderPage(pdf);
  };
  test('JPEG', async () => {
    const page = await cut(await photo().jpeg({ quality: 90 }).toBuffer());
    expect(page.width).toBeGreaterThan(page.height);
  });
  test('PNG', async () => {
    await cut(await photo().png().toBuffer());
  });
  test('TIFF with its directory at the front', async () => {
    const whole = await photo().tiff({ compression: 'none', bigtiff: false }).toBuffer();
    await cut(directoryFirst(whole));
  });
});

describe('a picture of which nothing can be read is refused with a reason', () => {
  test('cut off before its first line', async () => {
    const bytes = await photo().jpeg().toBuffer();
    const scan = bytes.indexOf(Buffer.of(0xff, 0xda));
    expect(await pictureRefusal(bytes.subarray(0, scan + 14))).toMatch(/Nothing of this picture could be read/);
    expect(await pictureRefusal(bytes.subarray(0, 200))).toMatch(/Nothing of this picture could be read/);
  });
  test('a HEIC file with other content', async () => {
    const bytes = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(500, 7)]);
    expect(await pictureRefusal(bytes)).toMatch(/Nothing of this picture could be read/);
  });
});

test('a picture with more pixels than memory is refused before decoding', async () => {
  const bytes = await photo().png().toBuffer();
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  expect(await pictureRefusal(bytes)).toBe(
    'This picture has 3600 megapixels; Second Look reads up to 200. Make it smaller first.',
  );
});

test('damage in the middle of a JPEG is found, although its ends are intact', async () => {
  const bytes = await photo().jpeg({ quality: 90 }).toBuffer();
  const middle = Math.floor(bytes.length / 2);
  const cut = Buffer.concat([bytes.subarray(0, middle), bytes.subarray(bytes.length - 2)]);
  expect((await picturePages(cut)).loss).toMatch(DAMAGED);
});

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeMinimalPacket } from '../packet/minimal-packet.ts';
import { checkWithQpdf } from './inspect-pdf.ts';
import { picturePages } from './picture-pages.ts';
import { temporaryFolder } from './vault-files.ts';

/** What a camera stores beside the picture: each of these words identifies the person. */
const GIVEN_AWAY =
  /Exif|SN-0815|Fairphone|48\/1|Ort der Aufnahme|on the terrace|Photoshop|a comment|MPF|JFXX|thumbnail of the kitchen/;

/** A JPEG by sharp with the metadata of a phone. */
async function noted(options: { progressive?: boolean } = {}): Promise<Buffer> {
  const width = 320;
  const data = Buffer.from(
    Array.from({ length: width * 200 * 3 }, (_, index) => (index * 7 + Math.floor(index / (width * 3)) * 11) % 256),
  );
  const jpeg = await sharp(data, { raw: { width, height: 200, channels: 3 } })
    .withIccProfile('p3')
    .withExif({
      IFD0: { Make: 'Fairphone', Model: 'FP5', ImageDescription: 'Ort der Aufnahme' },
      IFD2: { BodySerialNumber: 'SN-0815' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 8/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '11/1 34/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">on the terrace</x:xmpmeta>')
    .jpeg({ quality: 90, ...options })
    .toBuffer();
  const scan = jpeg.indexOf(Buffer.of(0xff, 0xda));
  const before = Buffer.concat([
    segment(0xe0, Buffer.concat([Buffer.from('JFXX\0\x13'), Buffer.from('thumbnail of the kitchen')])),
    segment(0xe2, Buffer.from('MPF\0MM\0*')),
    segment(0xed, Buffer.from('Photoshop 3.0\x008BIM')),
    segment(0xfe, Buffer.from('a comment')),
  ]);
  return Buffer.concat([jpeg.subarray(0, scan), before, jpeg.subarray(scan)]);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** The JPEGs of a PDF, extracted by poppler. */
function picturesIn(pdf: string): Buffer[] {
  const dir = temporaryFolder();
  execFileSync('pdfimages', ['-all', pdf, join(dir, 'picture')], { stdio: 'pipe' });
  return readdirSync(dir)
    .filter((file) => file.endsWith('.jpg'))
    .map((file) => readFileSync(join(dir, file)));
}

async function expectBare(pdf: string, source: Buffer): Promise<void> {
  checkWithQpdf(pdf);
  expect(readFileSync(pdf, 'latin1')).not.toMatch(GIVEN_AWAY);
  const [picture, ...more] = picturesIn(pdf);
  expect(more).toEqual([]);
  const bare = sharp(picture);
  const { exif, xmp, iptc, comments, icc } = await bare.metadata();
  expect({ exif, xmp, iptc, comments }).toEqual({});
  expect(icc).toEqual((await sharp(source).metadata()).icc);
  expect((await bare.raw().toBuffer()).equals(await sharp(source, { failOn: 'none' }).raw().toBuffer())).toBe(true);
}

/** A PDF that carries a JPEG unchanged, as many programs write it. */
function wrapped(jpeg: Buffer, more = ''): Buffer {
  const head = '<</Type/XObject/Subtype/Image/Width 320/Height 200/ColorSpace/DeviceRGB/BitsPerComponent 8';
  const parts = [
    Buffer.from(
      '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n',
    ),
    Buffer.from(
      '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 320 200]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>\nendobj\n',
    ),
    Buffer.from('4 0 obj\n<</Length 26>>\nstream\nq 320 0 0 200 0 0 cm /P Do\nendstream\nendobj\n'),
    Buffer.from(`5 0 obj\n${head}/Filter${more || '/DCTDecode'}/Length ${jpeg.length}>>\nstream\n`),
    jpeg,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Size 6/Root 1 0 R>>\n%%EOF\n'),
  ];
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'loose.pdf'), Buffer.concat(parts));
  // qpdf adds the cross-references, and exits with 3 because they were missing.
  try {
    execFileSync('qpdf', ['--decode-level=none', join(dir, 'loose.pdf'), join(dir, 'whole.pdf')], { stdio: 'pipe' });
  } catch {}
  return readFileSync(join(dir, 'whole.pdf'));
}

const packetOf = async (source: Buffer): Promise<string> => {
  const path = join(temporaryFolder(), 'packet.pdf');
  await makeMinimalPacket(path, [source]);
  return path;
};

describe('a photograph shows no metadata of place, time or camera', () => {
  test.each([{}, { progressive: true }])('on its page: %o', async (options) => {
    const source = await noted(options);
    expect(source.toString('latin1')).toMatch(GIVEN_AWAY);
    const { pdf, reading, loss } = await picturePages(source);
    expect({ reading, loss }).toEqual({ reading: 'as-is', loss: '' });
    await expectBare(pdf, source);
  });

  test('in the thumbnail of its header', async () => {
    const jpeg = await noted();
    const header = Buffer.from('JFIF\0\x01\x02\x01\x00\x48\x00\x48\x02\x04');
    const source = Buffer.concat([
      jpeg.subarray(0, 2),
      segment(0xe0, Buffer.concat([header, Buffer.from('thumbnail of the kitchen')])),
      jpeg.subarray(2),
    ]);
    await expectBare((await picturePages(source)).pdf, source);
  });

  test.each(['png', 'webp', 'tiff'] as const)('in the comments of a %s', async (format) => {
    const source = await sharp(await noted())
      .keepMetadata()
      .toFormat(format)
      .toBuffer();
    expect(source.toString('latin1')).toMatch(GIVEN_AWAY);
    const { pdf } = await picturePages(source);
    expect(readFileSync(pdf, 'latin1')).not.toMatch(GIVEN_AWAY);
  });

  test('in a packet, inside a PDF of another program', async () => {
    const source = await noted();
    await expectBare(await packetOf(wrapped(source)), source);
  });

  test('in a packet, inside an encoded stream of a PDF', async () => {
    const source = await noted();
    const letters = Buffer.from(`${source.toString('hex')}>`);
    await expectBare(await packetOf(wrapped(letters, '[/ASCIIHexDecode/DCTDecode]')), source);
  });

  test('in further pictures of its file', async () => {
    const source = await noted();
    const packet = await packetOf(wrapped(Buffer.concat([source, source])));
    await expectBare(packet, source);
  });
});

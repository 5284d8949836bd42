import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { recoverPdf } from '../../../electron/pdf/repair/recovery-steps.ts';
import { runProgram } from '../../compare-pages.ts';
import { inTemporaryFolder, makeMinimalPacket } from '../packet/minimal-packet.ts';
import { onePage, rawPdf, stream } from './raw-pdf.ts';

const paper = '/MediaBox[0 0 300 200]';
const words = 'BT /F 12 Tf 20 100 Td (Haemoglobin 13.2) Tj ET';
const good = onePage(paper, words);
const packed = deflateSync(words).toString('latin1');

/** A file whose page has these contents as its object 5. */
const withContents = (object: string) => onePage(`${paper}/Contents 5 0 R`, '', [object]);

const altered = (from: RegExp | string, to: string, bytes = good) =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1');

const before = (text: string) => Buffer.concat([Buffer.from(text), good]);
/** The same, with offsets that count from the beginning of the file. */
const movedBefore = (text: string) =>
  Buffer.from(
    before(text)
      .toString('latin1')
      .replace(/\d{10}(?= 00000 n)/g, (offset) => `${Number(offset) + text.length}`.padStart(10, '0'))
      .replace(/(?<=startxref\n)\d+/, (offset) => `${Number(offset) + text.length}`),
    'latin1',
  );

async function read(bytes: Uint8Array): Promise<{ loss: string; text: string }> {
  const found = await recoverPdf(bytes, { allow: () => true, heartbeat: () => {} });
  if (found.outcome !== 'pages') throw new Error(`no pages: ${found.outcome}`);
  return inTemporaryFolder(async (dir) => {
    const packet = join(dir, 'packet.pdf');
    await makeMinimalPacket(packet, [found.bytes]);
    expect((await runProgram('qpdf', ['--check', packet])).code).toBe(0);
    return { loss: found.loss, text: (await runProgram('pdftotext', [packet, '-'])).out };
  });
}

describe('a PDF is read as other readers read it, whole and without a remark,', () => {
  test.each([
    [
      'with blanks between `stream` and its line end',
      () => withContents(`<</Filter/FlateDecode/Length ${packed.length}>>\nstream \t\r\n${packed}\nendstream`),
    ],
    ['without `endstream`', () => withContents(`<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\n`)],
    ['without `endstream` and without a length', () => withContents(`<<>>\nstream\n${words}`)],
    ['without `endstream` and `endobj`', () => altered('\nendstream\nendobj', '', altered(/\/Length \d+/, '/Length 9999'))],
    ['with a font whose type is wrong', () => altered('/Type/Font/Subtype', '/Type/Page/Subtype')],
    ['with a catalog whose type is wrong', () => altered('/Type/Catalog', '/Type/Pages')],
    [
      'with a catalog whose type is wrong, without a trailer',
      () => altered(/trailer[\s\S]*?>>/, '', altered('/Type/Catalog', '/Type/Other')),
    ],
    ['with a page whose type is wrong', () => altered('/Type/Page/Parent', '/Type/Catalog/Parent')],
    ['behind a megabyte of other text', () => before(`${'Received: by a gateway\r\n'.repeat(40_000)}`)],
    ['behind other text that its offsets count in', () => movedBefore('<br /><b>Warning</b>: Undefined variable\n'.repeat(100))],
  ])('%s', async (_, make) => {
    const { loss, text } = await read(make());
    expect(loss).toBe('');
    expect(text).toContain('Haemoglobin 13.2');
  });

  test('with a picture whose type is wrong', async () => {
    const image = stream('\xff\0\0', '/Type/Annot/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceRGB/BitsPerComponent 8');
    const bytes = onePage(`${paper}/Resources<</XObject<</I 5 0 R>>>>`, 'q 100 0 0 100 0 0 cm /I Do Q', [image]);
    const found = await recoverPdf(bytes, { allow: () => true, heartbeat: () => {} });
    expect(found).toMatchObject({ loss: '' });
    await inTemporaryFolder(async (dir) => {
      const packet = join(dir, 'packet.pdf');
      await makeMinimalPacket(packet, [bytes]);
      expect((await runProgram('pdfimages', ['-list', packet])).out).toMatch(/image +1 +1 +rgb/);
    });
  });
});

test('an object inside the data of a stream is no object of a file without cross-references', async () => {
  const attached = '4 0 obj\n<<>>\nstream\n(Another paper)\nendstream\nendobj';
  const bytes = onePage(paper, words, [stream(attached, '/Type/EmbeddedFile')]);
  const { text } = await read(altered(/xref\n[\s\S]*$/, 'startxref\n0\n%%EOF\n', bytes));
  expect(text).toContain('Haemoglobin 13.2');
});

test('a page count is believed only as far as the page tree goes', async () => {
  const { loss } = await read(altered('/Count 1', '/Count 9999999999'));
  expect(loss).toBe('The file claims to have more pages than the one in it. Ask for it again.');
});

test('pages without a page tree stand in the order of the file, and the loss says so', async () => {
  const pages = rawPdf([
    '<</Type/Catalog/Pages 9 0 R>>',
    `<</Type/Page${paper}/Contents 4 0 R>>`,
    `<</Type/Page${paper}/Contents 4 0 R>>`,
    stream('0 g 10 10 50 50 re f'),
  ]);
  const { loss } = await read(pages);
  expect(loss).toBe('The order of its pages is lost: they stand here as they lie in the file. Ask for it again.');
});

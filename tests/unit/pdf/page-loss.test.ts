import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { recoverPdf } from '../../../electron/pdf/repair/recovery-steps.ts';
import { runProgram } from '../../compare-pages.ts';
import { inTemporaryFolder, makeMinimalPacket } from '../packet/minimal-packet.ts';
import { onePage, rawPdf, stream } from './raw-pdf.ts';
import { shownPages } from './shown-pages.ts';

const paper = '/MediaBox[0 0 300 200]';
const words = 'BT /F 12 Tf 20 100 Td (Haemoglobin 13.2) Tj ET';

async function lossOf(bytes: Uint8Array): Promise<string> {
  const found = await recoverPdf(bytes, { allow: () => true, heartbeat: () => {} });
  return found.outcome === 'pages' ? found.loss : found.outcome;
}

const packed = (text: string) => deflateSync(Buffer.from(text, 'latin1')).toString('latin1');
const long = `${words} ${Array.from({ length: 3000 }, (_, index) => `${index * 7919} 0 m`).join('\n')}`;
const half = packed(long).slice(0, 4000);

const UNREADABLE = 'Page 1 could not be completed: a part of the content cannot be read. Ask for it again.';
const PICTURE = 'A picture is missing or incomplete on Page 1. Ask for it again.'.replace('Page', 'page');
const FONT = 'A font is missing on page 1: letters may be missing or wrong. Ask for it again.';

describe('the loss of a PDF names', () => {
  test.each([
    ['contents that are not in the file', onePage(`${paper}/Contents 9 0 R`, ''), UNREADABLE],
    ['one of several contents that is not in the file', onePage(`${paper}/Contents[4 0 R 9 0 R]`, words), UNREADABLE],
    ['contents that break off', onePage(`${paper}/Contents 5 0 R`, '', [stream(half, '/Filter/FlateDecode')]), UNREADABLE],
    ['contents that are waste', onePage(`${paper}/Contents 5 0 R`, '', [stream('waste', '/Filter/FlateDecode')]), UNREADABLE],
    [
      'plain contents with a hole',
      onePage(`${paper}/Contents 5 0 R`, '', [stream(`${words}${'\0'.repeat(600)}${words}`)]),
      UNREADABLE,
    ],
    ['a picture that is not in the file', onePage(`${paper}/Resources<</XObject<</I 9 0 R>>>>`, '/I Do'), PICTURE],
    ['a picture that no resource names', onePage(paper, '/I Do'), PICTURE],
    [
      'a photograph that breaks off',
      onePage(`${paper}/Resources<</XObject<</I 5 0 R>>>>`, '/I Do', [
        stream('\xff\xd8\xff\xda\0\x02data', '/Subtype/Image/Width 9/Height 9/Filter/DCTDecode'),
      ]),
      PICTURE,
    ],
    [
      'a photograph with a hole',
      onePage(`${paper}/Resources<</XObject<</I 5 0 R>>>>`, '/I Do', [
        stream(`\xff\xd8\xff\xda\0\x02${'\0'.repeat(5000)}\xff\xd9`, '/Subtype/Image/Width 9/Height 9/Filter/DCTDecode'),
      ]),
      PICTURE,
    ],
    [
      'a picture within a form',
      onePage(`${paper}/Resources<</XObject<</M 5 0 R>>>>`, '/M Do', [
        stream('/I Do', '/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</I 9 0 R>>>>'),
      ]),
      PICTURE,
    ],
    ['a font that is not in the file', onePage(`${paper}/Resources<</Font<</F 9 0 R>>>>`, words), FONT],
    [
      'a font whose letters are not in the file',
      onePage(`${paper}/Resources<</Font<</F 5 0 R>>>>`, words, [
        '<</Type/Font/Subtype/TrueType/BaseFont/A/FontDescriptor<</FontName/A/Flags 32/FontFile2 9 0 R>>>>',
      ]),
      FONT,
    ],
    [
      'the appearance of a field that is not in the file',
      onePage(`${paper}/Annots[<</Subtype/Stamp/Rect[0 0 9 9]/AP<</N 9 0 R>>>>]`, words),
      'A form field or remark cannot be shown on page 1. Ask for it again.',
    ],
    [
      'data that do not match their checksum',
      onePage(`${paper}/Contents 5 0 R`, '', [stream(`${packed(words).slice(0, -1)}?`, '/Filter/FlateDecode')]),
      'Page 1 may show wrong signs: the data do not match their checksum. Ask for it again.',
    ],
  ])('%s', async (_, bytes, loss) => expect(await lossOf(bytes)).toBe(loss));

  test('the pages that lack something, and no others', async () => {
    const contents = ['5 0 R', '9 0 R', '9 0 R', '5 0 R', '9 0 R'];
    const bytes = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Count 5/Kids[${contents.map((_, index) => `${index + 4} 0 R`).join(' ')}]${paper}>>`,
      stream('0 g 10 10 50 50 re f'),
      ...contents.map((ref) => `<</Type/Page/Parent 2 0 R/Contents ${ref.replace('5 ', '3 ').replace('9 ', '99 ')}>>`),
    ]);
    expect(await lossOf(bytes)).toBe(UNREADABLE.replace('Page 1', 'Pages 2–3 and 5'));
  });
});

test('an object that the cross-references leave out is found by a search', async () => {
  const found = await recoverPdf(
    Buffer.from(
      Buffer.from(onePage(paper, words))
        .toString('latin1')
        .replace(/(\d{10} 00000) n (?=\ntrailer)/, '$1 f '),
      'latin1',
    ),
    { allow: () => true, heartbeat: () => {} },
  );
  expect(found).toMatchObject({ reading: 'repaired', loss: '' });
  expect(found.outcome === 'pages' && (await shownPages(found.bytes, 'poppler'))).toEqual([true]);
});

test('a field whose appearance is lost shows its value, and the loss says so', async () => {
  const field = '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(Penicillin)/DA(/Helv 12 Tf 0 g)/Rect[20 20 200 50]/AP<</N 9 0 R>>>>';
  const form = '/AcroForm<</Fields[5 0 R]/DR<</Font<</Helv<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>';
  const bytes = onePage(`${paper}/Annots[5 0 R]`, '', [field], form);
  expect(await lossOf(bytes)).toBe('A form field or remark cannot be shown on page 1. Ask for it again.');
  await inTemporaryFolder(async (dir) => {
    const packet = join(dir, 'packet.pdf');
    await makeMinimalPacket(packet, [bytes]);
    expect((await runProgram('pdftotext', [packet, '-'])).out).toContain('Penicillin');
  });
});

test('the text of a missing font is shown in another, and the loss says so', async () => {
  const found = await recoverPdf(onePage(`${paper}/Resources<</Font<</F 9 0 R>>>>`, words), {
    allow: () => true,
    heartbeat: () => {},
  });
  expect(found).toMatchObject({ reading: 'repaired', loss: FONT });
  expect(found.outcome === 'pages' && (await shownPages(found.bytes, 'poppler'))).toEqual([true]);
});

describe('no loss is claimed', () => {
  test.each([
    ['of a blank page', onePage(paper, '')],
    [
      'of a page without contents',
      rawPdf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[3 0 R]/Count 1>>`, `<</Type/Page/Parent 2 0 R${paper}>>`]),
    ],
    [
      'of a resource that is missing and that nothing uses',
      onePage(`${paper}/Resources<</XObject<</I 9 0 R>>/Font<</G 8 0 R>>>>`, '0 0 9 9 re f'),
    ],
    [
      'of data without a checksum',
      onePage(`${paper}/Contents 5 0 R`, '', [stream(packed(words).slice(0, -4), '/Filter/FlateDecode')]),
    ],
    ['of an empty compressed content', onePage(`${paper}/Contents 5 0 R`, '', [stream('', '/Filter/FlateDecode')])],
    ['of a hidden remark', onePage(`${paper}/Annots[<</Subtype/Stamp/F 2/Rect[0 0 9 9]/AP<</N 9 0 R>>>>]`, words)],
  ])('%s', async (_, bytes) => expect(await lossOf(bytes)).toBe(''));
});

describe('what a PDF holds beside its pages is said:', () => {
  const file = (name: string) => `<</Type/Filespec/F(${name})/EF<</F 5 0 R>>>>`;
  const attached = stream('data', '/Type/EmbeddedFile');

  test('attachments', async () => {
    const bytes = onePage(
      paper,
      words,
      [attached, stream('other')],
      `/Names<</EmbeddedFiles<</Names[(a)${file('report.pdf')}(b)${file('x').replace('5 0', '6 0')}]>>>>`,
    );
    expect(await lossOf(bytes)).toBe(
      '2 files are inside this PDF and are not shown: report.pdf and x. Open the PDF in a reader, save them, and add them.',
    );
  });

  test('the file of a paper clip, once, although it is attached too', async () => {
    const clip = `/Annots[<</Subtype/FileAttachment/Rect[0 0 9 9]/FS${file('report.pdf')}>>]`;
    const bytes = onePage(paper + clip, words, [attached], `/Names<</EmbeddedFiles<</Names[(a)${file('report.pdf')}]>>>>`);
    expect(await lossOf(bytes)).toBe(
      '1 file is inside this PDF and is not shown: report.pdf. Open the PDF in a reader, save that file, and add it.',
    );
  });

  test('a form whose pages are only a notice', async () => {
    const dynamic = onePage(
      paper,
      words,
      [stream('<config><dynamicRender>required</dynamicRender></config>')],
      '/AcroForm<</XFA[(config)5 0 R]>>',
    );
    expect(await lossOf(dynamic)).toMatch(/^This is a form that only Adobe Reader shows/);
    expect(await lossOf(onePage(paper, words, [stream('<xdp/>')], '/AcroForm<</XFA 5 0 R>>'))).toBe('');
  });
});

import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { checkWithQpdf, pageSizes } from './inspect-pdf.ts';
import { encryptPdf, pdfFromObjects, typedPdf } from './invented-pdfs.ts';
import { expectRead, expectRefusal, vaultFiles } from './vault-files.ts';

const { read, reader, pages, content, store } = vaultFiles({}, afterAll);

test('a good PDF keeps its pages, with text page by page and a thumbnail', async () => {
  const bytes = await typedPdf([['Pathology report', 'Collected: 03/12/2026'], [], ['Page three']]);
  const { answer, texts } = await read(bytes);
  const found = expectRead(answer);
  expect(found).toMatchObject({ format: 'pdf', reading: 'as-is', loss: '', pages: 3, textPages: 2, password: null });
  expect(found.pagesSha256).toBe(store(bytes));
  expect(found.pagesBytes).toBe(content.size(found.pagesSha256));
  expect(texts).toEqual(['Pathology report\nCollected: 03/12/2026', '', 'Page three']);
  const thumbnail = await sharp(found.thumbnail ?? new Uint8Array()).metadata();
  expect([thumbnail.format, thumbnail.width, thumbnail.height]).toEqual(['webp', 240, 311]);
});

test('many pages come in batches, in order and complete', async () => {
  const bytes = await typedPdf(Array.from({ length: 120 }, (_, page) => [`This is page ${page + 1}`]));
  const batches: { from: number; texts: string[] }[] = [];
  const answer = await reader.read(
    { sha256: store(bytes), name: 'long.pdf' },
    { signal: new AbortController().signal, onTexts: (from, texts) => batches.push({ from, texts }) },
  );
  expect(expectRead(answer).textPages).toBe(120);
  expect(batches.length).toBeGreaterThan(1);
  const inOrder = batches.flatMap(({ from, texts }) => texts.map((text, index) => [from + index + 1, text]));
  expect(inOrder).toEqual(Array.from({ length: 120 }, (_, page) => [page + 1, `This is page ${page + 1}`]));
});

describe('an encrypted PDF', () => {
  const plain = () => typedPdf([['Seen on 12 March 2026']]);

  test('opens with the empty password when only its permissions are locked', async () => {
    const { answer, texts } = await read(encryptPdf(await plain(), { user: '', owner: 'secret' }));
    expect(expectRead(answer)).toMatchObject({ reading: 'decrypted', pages: 1, password: null });
    expect(texts).toEqual(['Seen on 12 March 2026']);
    expect(checkWithQpdf(pages(answer))).toContain('not encrypted');
  });

  test('waits for its password, and opens with it', async () => {
    const bytes = encryptPdf(await plain(), { user: 'open sesame', owner: 'other' });
    expect((await read(bytes)).answer).toEqual({ outcome: 'locked', format: 'pdf' });
    expect((await read(bytes, 'wrong')).answer).toEqual({ outcome: 'locked', format: 'pdf' });
    const { answer, texts } = await read(bytes, 'open sesame');
    expect(expectRead(answer)).toMatchObject({ reading: 'decrypted', pages: 1, password: 'open sesame' });
    expect(texts).toEqual(['Seen on 12 March 2026']);
    expect(checkWithQpdf(pages(answer))).toContain('not encrypted');
  });

  test('also opens with its owner password', async () => {
    const bytes = encryptPdf(await plain(), { user: 'open sesame', owner: 'other' });
    expect(expectRead((await read(bytes, 'other')).answer).pages).toBe(1);
  });
});

describe('a broken PDF', () => {
  test('without its end is repaired, and what is left is read', async () => {
    const bytes = pdfFromObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
      '<< /Length 44 >>\nstream\nBT /F 18 Tf 40 300 Td (Still readable) Tj ET\nendstream',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ]);
    const text = Buffer.from(bytes).toString('latin1');
    const { answer, texts } = await read(bytes.subarray(0, text.indexOf('xref')));
    expect(expectRead(answer)).toMatchObject({ reading: 'repaired', pages: 1 });
    expect(texts).toEqual(['Still readable']);
    checkWithQpdf(pages(answer));
    expect(pageSizes(pages(answer))).toEqual([[300, 400]]);
  });

  test('with junk before its header is read', async () => {
    const { answer, texts } = await read(
      Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), await typedPdf([['After the junk']])]),
    );
    expect(expectRead(answer).pages).toBe(1);
    expect(texts).toEqual(['After the junk']);
    checkWithQpdf(pages(answer));
  });

  test.each([
    ['a message', `Received: by a gateway\r\n${' '.repeat(100_000)}\r\n`],
    ['warnings of a portal', '<br />\n<b>Warning</b>: Undefined variable\n'],
    ['many warnings of a portal', '<br />\n<b>Warning</b>: Undefined variable\n'.repeat(5_000)],
  ])('behind %s is read', async (_, text) => {
    const junk = Buffer.from(text);
    const { answer, texts } = await read(Buffer.concat([junk, await typedPdf([['Behind the junk']])]));
    expect(expectRead(answer)).toMatchObject({ pages: 1, loss: '' });
    expect(texts).toEqual(['Behind the junk']);
  });

  test('without its header is repaired', async () => {
    const pdf = Buffer.from(await typedPdf([['Found by its objects']]));
    const { answer, texts } = await read(pdf.subarray(pdf.toString('latin1').search(/\d+ 0 obj/)));
    expect(expectRead(answer)).toMatchObject({ reading: 'repaired', pages: 1, loss: '' });
    expect(texts).toEqual(['Found by its objects']);
    checkWithQpdf(pages(answer));
  });

  test('without anything left is refused with a reason', async () => {
    const why = expectRefusal((await read(Buffer.from(`%PDF-1.7\n${'nothing here '.repeat(100)}`))).answer);
    expect(why).toMatch(/^No page of this PDF can be read/);
  });

  test('with a circular page tree comes to an end', async () => {
    const circle = pdfFromObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 2 /Kids [3 0 R 2 0 R] >>',
      '<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [2 0 R 4 0 R] >>',
      '<< /Type /Page /Parent 3 0 R /MediaBox [0 0 200 200] >>',
    ]);
    const { answer } = await read(circle);
    expect(['read', 'refused']).toContain(answer.outcome);
    if (answer.outcome === 'read') expect(answer.pages).toBe(1);
  });

  test('of 50,000 pages is refused with a reason', async () => {
    const kids = Array.from({ length: 50_000 }, (_, page) => `${page + 3} 0 R`).join(' ');
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>';
    const bytes = pdfFromObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count 50000 /Kids [${kids}] >>`,
      ...Array<string>(50_000).fill(page),
    ]);
    expect(expectRefusal((await read(bytes)).answer)).toMatch(/20,000 pages/);
  });
});

test('nothing in a PDF is executed or fetched', async () => {
  const bytes = pdfFromObjects([
    '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\("hello"\\)) >> >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /AA << /O << /S /URI /URI (http://127.0.0.1:9/) >> >> >>',
  ]);
  expect(expectRead((await read(bytes)).answer)).toMatchObject({ reading: 'as-is', pages: 1, textPages: 0 });
});

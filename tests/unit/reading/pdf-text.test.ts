import { expect, test } from 'vitest';
import { openWithPdfjs } from '../../../electron/pdf/pdfjs.ts';
import { readTexts } from '../../../electron/reading/pdf-text.ts';
import { typedPdf } from './invented-pdfs.ts';

test('the text of pages is read as far as the time reaches', async () => {
  const document = await openWithPdfjs(await typedPdf([['one'], ['two'], ['three']]));
  const texts: string[] = [];
  let left = 2;
  const read = await readTexts(
    document,
    3,
    (_, batch) => texts.push(...batch),
    () => left--,
  );
  await document.loadingTask.destroy();
  expect(read).toEqual({ readPages: 2, textPages: 2 });
  expect(texts).toEqual(['one', 'two']);
});

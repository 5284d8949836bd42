import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readOf, vaultFiles } from './vault-files.ts';

async function letter(lines: string[][]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const page of lines) {
    const drawn = document.addPage([612, 792]);
    page.forEach((line, at) => {
      drawn.drawText(line, { x: 72, y: 700 - at * 20, size: 12, font });
    });
  }
  return document.save();
}

test('a good PDF is its own pages, with its text page by page and a thumbnail', async () => {
  const { read, content, keep } = vaultFiles();
  const bytes = await letter([['Pathology report', 'Collected: 03/12/2026'], [], ['Page three']]);
  const { answer, texts } = await read(bytes);
  const found = readOf(answer);
  expect(found).toMatchObject({ format: 'pdf', reading: 'as-is', loss: '', pages: 3, textPages: 2, password: null });
  expect(found.pagesSha256).toBe(keep(bytes));
  expect(found.pagesBytes).toBe(content.size(found.pagesSha256));
  expect(texts).toEqual(['Pathology report\nCollected: 03/12/2026', '', 'Page three']);
  const thumbnail = await sharp(found.thumbnail ?? new Uint8Array()).metadata();
  expect([thumbnail.format, thumbnail.width, thumbnail.height]).toEqual(['webp', 240, 311]);
});

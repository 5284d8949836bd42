import type { PaperSize } from '../../shared/domain/paper.ts';
import type { DocumentInfo } from '../pdf/document-info.ts';
import { openWithPdfjs } from '../pdf/pdfjs.ts';
import { type PageImage, renderPage } from '../pdf/render-page.ts';
import { digestOf } from '../platform/digest.ts';
import { newCanvas } from '../typesetting/canvas.ts';
import { type Fonts, openFonts } from '../typesetting/fonts.ts';
import { createShaper, type Shaper } from '../typesetting/shaper.ts';
import { type TypesetPage, writePages } from '../typesetting/write-pages.ts';
import { type Drawing, drawingOn } from './drawing.ts';

let opened: Promise<Fonts> | undefined;

/** A shaper for one file. The fonts, which keep no state of a text, are opened once for all files; all texts are Latin. */
export async function sampleShaper(): Promise<Shaper> {
  opened ??= openFonts('');
  return createShaper(await opened);
}

/** Writes typeset pages as a PDF. */
export function pdfOf(pages: readonly TypesetPage[], shaper: Shaper, info: DocumentInfo): Uint8Array {
  return writePages(pages, shaper.faces, digestOf([info, pages]).slice(0, 32), info).bytes;
}

/** Draws one page. */
export function drawnPage(size: PaperSize, draw: (drawing: Drawing) => void, shaper: Shaper): TypesetPage {
  const canvas = newCanvas(size);
  draw(drawingOn(canvas, 0, 0, shaper, []));
  return { size, operators: canvas.operators.join('\n') };
}

/** The pictures of typeset pages, one after the other, at `dpi` pixels an inch. */
export async function* picturesOf(pages: readonly TypesetPage[], shaper: Shaper, dpi: number): AsyncGenerator<PageImage> {
  const document = await openWithPdfjs(writePages(pages, shaper.faces, '0'.repeat(32)).bytes);
  try {
    for (let number = 1; number <= document.numPages; number++)
      yield await renderPage(document, await document.getPage(number), dpi / 72);
  } finally {
    await document.loadingTask.destroy();
  }
}

import { Copier } from '../pdf/import/copier.ts';
import { type ImportedPage, importPages } from '../pdf/import/import-pages.ts';
import { placeOriginal } from '../pdf/import/placement.ts';
import { PdfFile } from '../pdf/pdf-file.ts';
import type { PdfWriter } from '../pdf/pdf-writer.ts';
import { type Dict, dict, name, Ref } from '../pdf/values.ts';
import type { OwnPages } from './typeset-result.ts';

/** The pages that Second Look set in type, in the packet but for their dictionaries, and the fonts of the footers. */
interface TakenOwn {
  pages: ImportedPage[];
  fonts: Dict;
}

/** Takes the own pages like those of a source. */
export function takeOwn(own: OwnPages, writer: PdfWriter): TakenOwn {
  const copier = new Copier(new PdfFile(own.bytes), writer);
  const { pages } = importPages(copier, (shape) => placeOriginal(shape, 0));
  const fonts: Dict = new Map();
  for (const [resource, number] of own.footerFonts) {
    const font = copier.copyRef(new Ref(number));
    if (font) fonts.set(resource, font);
  }
  copier.flush();
  return { pages, fonts };
}

/** Writes the links of the own pages: `pageAt` answers a page of the packet, from 1. */
export function writeLinks(own: OwnPages, pages: ImportedPage[], pageAt: (number: number) => Ref, writer: PdfWriter): void {
  for (const { page, rect, target } of own.links) {
    const from = pages[page];
    if (!from) throw new Error(`a link stands on own page ${page} of ${pages.length}`);
    const link = dict({
      Type: name('Annot'),
      Subtype: name('Link'),
      Rect: [...rect],
      Border: [0, 0, 0],
      Dest: [pageAt(target), name('Fit')],
    });
    pages[page] = { ...from, annotations: [...from.annotations, writer.add(link)] };
  }
}

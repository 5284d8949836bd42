import { Copier } from '../pdf/import/copier.ts';
import { type ImportedPage, importPages } from '../pdf/import/import-pages.ts';
import { placeOriginal } from '../pdf/import/placement.ts';
import { PdfFile } from '../pdf/pdf-file.ts';
import type { PdfWriter } from '../pdf/pdf-writer.ts';
import { type Dict, dict, name, Ref } from '../pdf/values.ts';
import type { GeneratedPages } from './typeset-result.ts';

/** The generated pages in the packet, but for their dictionaries, and the fonts of the footers. */
interface ImportedGeneratedPages {
  pages: ImportedPage[];
  fonts: Dict;
}

/** Imports the generated pages like those of a source. */
export function importGeneratedPages(generated: GeneratedPages, writer: PdfWriter): ImportedGeneratedPages {
  const copier = new Copier(new PdfFile(generated.bytes), writer);
  const { pages } = importPages(copier, (shape) => placeOriginal(shape, 0));
  const fonts: Dict = new Map();
  for (const [resource, number] of generated.footerFonts) {
    const font = copier.copyRef(new Ref(number));
    if (font) fonts.set(resource, font);
  }
  copier.flush();
  return { pages, fonts };
}

/** Writes the links of the generated pages; `pageRef` gives a packet page, from 1. */
export function writeLinks(
  { links }: GeneratedPages,
  pages: ImportedPage[],
  pageRef: (number: number) => Ref,
  writer: PdfWriter,
): void {
  for (const { page, rect, target } of links) {
    const from = pages[page];
    if (!from) throw new Error(`a link is on generated page ${page} of ${pages.length}`);
    const link = dict({
      Type: name('Annot'),
      Subtype: name('Link'),
      Rect: [...rect],
      Border: [0, 0, 0],
      Dest: [pageRef(target), name('Fit')],
    });
    pages[page] = { ...from, annotations: [...from.annotations, writer.add(link)] };
  }
}

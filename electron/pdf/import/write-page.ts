import { corners } from '../boxes.ts';
import { IDENTITY, type Matrix } from '../matrices.ts';
import { formatNumber, type PdfWriter } from '../pdf-writer.ts';
import { type Dict, dict, name, type Ref, Stream } from '../values.ts';
import type { ImportedPage } from './import-pages.ts';

/** The footer of one page: content operators, and their fonts by resource name. */
interface Footer {
  operators: Uint8Array;
  fonts: Dict;
}

/** Writes the dictionary of an imported page, and the content stream that paints its form, appearances and footer. */
export function writePage(writer: PdfWriter, page: ImportedPage, parent: Ref, footer: Footer | null): void {
  const { placement } = page;
  const objects: Dict = new Map();
  const layers: Dict = new Map();
  const paint: string[] = ['q', concatenated(placement.matrix), clip(page)];
  if (page.content) {
    objects.set('P', page.content);
    paint.push('/P Do');
  }
  page.drawn.forEach(({ form, matrix, layer }, index) => {
    objects.set(`A${index}`, form);
    if (layer) layers.set(`L${index}`, layer);
    const shown = `q ${concatenated(matrix)} /A${index} Do Q`;
    paint.push(layer ? `/OC /L${index} BDC ${shown} EMC` : shown);
  });
  paint.push('Q', '');
  const paintOperators = Buffer.from(
    paint.filter((line, index) => line !== '' || index === paint.length - 1).join('\n'),
    'latin1',
  );
  const footerContent = footer
    ? [Buffer.from(`q ${concatenated(placement.footer)}\n`, 'latin1'), footer.operators, Buffer.from('\nQ\n', 'latin1')]
    : [];
  const contents = writer.add(new Stream(new Map(), Buffer.concat([paintOperators, ...footerContent])));
  writer.write(
    page.ref,
    dict({
      Type: name('Page'),
      Parent: parent,
      MediaBox: corners(placement.media),
      CropBox: sameAsMedia(page) ? undefined : corners(placement.crop),
      Rotate: placement.rotation === 0 ? undefined : placement.rotation,
      UserUnit: placement.userUnit === 1 ? undefined : placement.userUnit,
      Resources: dict({
        XObject: unlessEmpty(objects),
        Font: footer ? unlessEmpty(footer.fonts) : undefined,
        Properties: unlessEmpty(layers),
      }),
      Contents: contents,
      Group: page.group ?? undefined,
      Annots: page.annotations.length > 0 ? [...page.annotations] : undefined,
    }),
  );
}

const unlessEmpty = (entries: Dict): Dict | undefined => (entries.size > 0 ? entries : undefined);

const sameAsMedia = ({ placement: { media, crop } }: ImportedPage): boolean =>
  corners(media).every((side, index) => side === corners(crop)[index]);

const concatenated = (matrix: Matrix): string => (matrix === IDENTITY ? '' : `${matrix.map(formatNumber).join(' ')} cm`);

/** Clips what is painted to outside the footer. A page that only paints its form needs no clip: the form has its own. */
function clip({ placement: { area, spare }, drawn }: ImportedPage): string {
  if (!spare && drawn.length === 0) return '';
  const rectangles = spare ? [area, spare] : [area];
  const path = rectangles.map((box) =>
    [box.left, box.bottom, box.right - box.left, box.top - box.bottom].map(formatNumber).join(' ').concat(' re'),
  );
  return `${path.join(' ')} W* n`;
}

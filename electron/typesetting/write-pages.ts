import type { PaperSize } from '../../shared/domain/paper.ts';
import { memorySink } from '../pdf/byte-sink.ts';
import { type DocumentInfo, informationDictionary, xmpMetadata } from '../pdf/document-info.ts';
import { PdfWriter } from '../pdf/pdf-writer.ts';
import { dict, name, pdfString, type Value } from '../pdf/values.ts';
import { deflated, type Typeface } from './typeface.ts';

/** A page that was set: the operators of its content stream. */
interface TypedPage {
  size: PaperSize;
  operators: string;
}

/**
 * Writes pages as a PDF with the typefaces they use. `identifier`: 32 hexadecimal digits. `about`: what the file says of itself;
 * none where its pages go into another. `fonts`: resource name → number of the font's object.
 */
export function writePages(
  pages: readonly TypedPage[],
  faces: readonly Typeface[],
  identifier: string,
  about?: DocumentInfo,
): { bytes: Uint8Array; fonts: Map<string, number> } {
  const sink = memorySink();
  const writer = new PdfWriter(sink);
  const used = faces.filter((face) => face.used).map((face) => [face.resource, face.embed(writer)] as const);
  const resources = writer.add(dict({ Font: new Map<string, Value>(used) }));
  const tree = writer.allocate();
  const kids = pages.map(({ size, operators }) =>
    writer.add(
      dict({
        Type: name('Page'),
        Parent: tree,
        MediaBox: [0, 0, size.width, size.height],
        Contents: writer.add(deflated(operators)),
        Resources: resources,
      }),
    ),
  );
  writer.write(tree, dict({ Type: name('Pages'), Kids: kids, Count: kids.length }));
  const root = writer.add(
    dict({
      Type: name('Catalog'),
      Pages: tree,
      ...(about && {
        Lang: pdfString('en'),
        ViewerPreferences: dict({ DisplayDocTitle: true }),
        Metadata: writer.add(xmpMetadata(about)),
      }),
    }),
  );
  writer.end(root, about ? writer.add(informationDictionary(about)) : null, identifier);
  return { bytes: sink.bytes(), fonts: new Map(used.map(([resource, { number }]) => [resource, number])) };
}

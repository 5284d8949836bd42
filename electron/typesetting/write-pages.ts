import type { PaperSize } from '../../shared/domain/paper.ts';
import { memorySink } from '../pdf/byte-sink.ts';
import { type DocumentInfo, informationDictionary, xmpMetadata } from '../pdf/document-info.ts';
import { PdfWriter } from '../pdf/pdf-writer.ts';
import { dict, name, pdfString, type Value } from '../pdf/values.ts';
import { deflated, type Typeface } from './typeface.ts';

/** A typeset page: the operators of its content stream. */
export interface TypesetPage {
  /** As a reader sees the page. */
  size: PaperSize;
  operators: string;
  /** Stores the page on its side, and readers turn it clockwise (`Rotate`, ISO 32000-2, 7.7.3.3). */
  rotation?: 90;
}

/**
 * Writes pages as a PDF with the typefaces that they use. `identifier`: 32 hexadecimal digits. `info`: left out where the
 * pages go into another PDF. Returns in `fonts` the object number of each font by its resource name.
 */
export function writePages(
  pages: readonly TypesetPage[],
  faces: readonly Typeface[],
  identifier: string,
  info?: DocumentInfo,
): { bytes: Uint8Array; fonts: Map<string, number> } {
  const sink = memorySink();
  const writer = new PdfWriter(sink);
  const used = faces.filter((face) => face.used).map((face) => [face.resource, face.embed(writer)] as const);
  const resources = writer.add(dict({ Font: new Map<string, Value>(used) }));
  const tree = writer.allocate();
  const kids = pages.map(({ size: { width, height }, operators, rotation }) =>
    writer.add(
      dict({
        Type: name('Page'),
        Parent: tree,
        MediaBox: rotation ? [0, 0, height, width] : [0, 0, width, height],
        Contents: writer.add(deflated(rotation ? `0 1 -1 0 ${height} 0 cm ${operators}` : operators)),
        Resources: resources,
        Rotate: rotation,
      }),
    ),
  );
  writer.write(tree, dict({ Type: name('Pages'), Kids: kids, Count: kids.length }));
  const root = writer.add(
    dict({
      Type: name('Catalog'),
      Pages: tree,
      ...(info && {
        Lang: pdfString('en'),
        ViewerPreferences: dict({ DisplayDocTitle: true }),
        Metadata: writer.add(xmpMetadata(info)),
      }),
    }),
  );
  writer.end(root, info ? writer.add(informationDictionary(info)) : null, identifier);
  return { bytes: sink.bytes(), fonts: new Map(used.map(([resource, { number }]) => [resource, number])) };
}

import { dict, name, type Value } from '../pdf/values.ts';
import { PdfWriter } from '../pdf/write.ts';
import { memorySink } from '../sink.ts';
import type { Size } from './style.ts';
import { deflated, type Typeface } from './typeface.ts';

/**
 * Writes pages of one size, each given by the operators of its content stream, as a PDF with the typefaces they use.
 * `fonts`: resource name → number of the font's object. `identifier`: 32 hexadecimal digits.
 */
export function writePages(
  contents: readonly string[],
  size: Size,
  faces: readonly Typeface[],
  identifier: string,
): { bytes: Uint8Array; fonts: Map<string, number> } {
  const sink = memorySink();
  const writer = new PdfWriter(sink);
  const used = faces.filter((face) => face.used).map((face) => [face.resource, face.embed(writer)] as const);
  const resources = writer.add(dict({ Font: new Map<string, Value>(used) }));
  const tree = writer.allocate();
  const kids = contents.map((operators) =>
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
  writer.end(writer.add(dict({ Type: name('Catalog'), Pages: tree })), null, identifier);
  return { bytes: sink.bytes(), fonts: new Map(used.map(([resource, { number }]) => [resource, number])) };
}

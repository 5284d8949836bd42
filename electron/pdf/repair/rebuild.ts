import { memorySink, type Sink } from '../byte-sink.ts';
import { Copier } from '../import/copier.ts';
import { acroForm } from '../import/form-fields.ts';
import { importPages } from '../import/import-pages.ts';
import { optionalContentProperties } from '../import/layers.ts';
import { placeOriginal } from '../import/placement.ts';
import { writePage } from '../import/write-page.ts';
import { countIncomplete, inspectFile, type PdfFaults } from '../inspection/inspect-file.ts';
import { PageTree } from '../page-tree.ts';
import { readPages, TooManyPages } from '../pages.ts';
import { PdfFile } from '../pdf-file.ts';
import { PdfWriter } from '../pdf-writer.ts';
import { type Protection, protectionOf } from '../protection.ts';
import { dict, isBrokenPdf, name } from '../values.ts';
import { probe } from './probe.ts';
import { StreamRepairer } from './repair-streams.ts';

/** A rebuilt PDF, or why there is none. */
export type RebuildResult =
  | { outcome: 'bytes'; bytes: Uint8Array; faults: PdfFaults }
  /** The strings and streams that are left are encrypted. */
  | { outcome: 'encrypted'; by: Protection }
  /** `bomb`: objects were left out because they unpack to more than any file needs. */
  | { outcome: 'failed'; bomb: boolean };

/** Stands for a missing font, without which some readers show no text at all. Every reader has Helvetica (9.6.2.2). */
const SUBSTITUTE_FONT = dict({ Type: name('Font'), Subtype: name('Type1'), BaseFont: name('Helvetica') });

/** Writes the pages of a damaged PDF again, from the objects and data that can still be found. */
export function rebuild(bytes: Uint8Array): RebuildResult {
  let file: PdfFile | undefined;
  try {
    file = openDamaged(bytes);
    const by = protectionOf(file);
    if (by) return { outcome: 'encrypted', by };
    const sink = memorySink();
    const faults = rebuildInto(sink, file);
    return { outcome: 'bytes', bytes: sink.bytes(), faults };
  } catch (error) {
    if (isBrokenPdf(error) || error instanceof TooManyPages) return { outcome: 'failed', bomb: file?.bomb ?? false };
    throw error;
  }
}

/** Opens by the cross-references where these lead to all that a search for objects finds; else by the search. */
function openDamaged(bytes: Uint8Array): PdfFile {
  const probed = probe(bytes);
  if (probed.state !== 'damaged') return new PdfFile(bytes, true);
  const searched = countIncomplete(probed.faults) > 0 ? openBySearch(bytes) : null;
  return searched && searched.incomplete < countIncomplete(probed.faults) ? searched.file : new PdfFile(bytes);
}

/** Null when the search finds no readable file. */
function openBySearch(bytes: Uint8Array): { file: PdfFile; incomplete: number } | null {
  try {
    const file = new PdfFile(bytes, true);
    const list = readPages(file);
    return list.pages.length === 0
      ? null
      : { file, incomplete: countIncomplete(inspectFile(file, list, new StreamRepairer(file.resolve))) };
  } catch (error) {
    if (isBrokenPdf(error) || error instanceof TooManyPages) return null;
    throw error;
  }
}

/** Gives the faults of the source: a rebuilt file shows them no more. */
function rebuildInto(sink: Sink, file: PdfFile): PdfFaults {
  const writer = new PdfWriter(sink);
  const repairer = new StreamRepairer(file.resolve);
  const faults = inspectFile(file, readPages(file), repairer);
  for (const ref of faults.missingFonts) file.supply(ref, SUBSTITUTE_FONT);
  const copier = new Copier(file, writer, (stream) => repairer.repair(stream));
  const { pages, layers, fields, crowded, omitted } = importPages(copier, (shape) => placeOriginal(shape, 0));
  const tree = new PageTree(writer);
  for (const page of pages) writePage(writer, page, tree.append(page.ref), null);
  const root = writer.add(
    dict({
      Type: name('Catalog'),
      Pages: tree.end(),
      OCProperties: optionalContentProperties(layers),
      AcroForm: acroForm(fields),
    }),
  );
  writer.end(root, null, '0'.repeat(32));
  return { ...faults, crowded, omitted, bomb: file.bomb };
}

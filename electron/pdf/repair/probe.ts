import { callbackSink } from '../byte-sink.ts';
import { Copier, type PrepareStream } from '../import/copier.ts';
import { importPages } from '../import/import-pages.ts';
import { placeOriginal } from '../import/placement.ts';
import { inspectFile, type PdfFaults } from '../inspection/inspect-file.ts';
import { readPages, TooManyPages } from '../pages.ts';
import { PdfFile } from '../pdf-file.ts';
import { PdfWriter } from '../pdf-writer.ts';
import { type Protection, protectionOf } from '../protection.ts';
import { isBrokenPdf, UnpacksTooFar } from '../values.ts';
import { StreamRepairer } from './repair-streams.ts';

/** The state of a PDF for our own reader. */
export type ProbeResult =
  | { state: 'sound'; faults: PdfFaults }
  /** As above, but some streams break off, or fonts are missing. */
  | { state: 'damaged'; faults: PdfFaults }
  | { state: 'encrypted'; by: Protection }
  | { state: 'empty' }
  | { state: 'too-many-pages' }
  /** Its objects or cross-references unpack to more than any file needs. */
  | { state: 'bomb' }
  | { state: 'broken' };

/** Imports the complete file as a packet does, without keeping the result. Bounded in time and memory for any file. */
export function probe(bytes: Uint8Array): ProbeResult {
  try {
    const file = new PdfFile(bytes);
    const by = protectionOf(file);
    if (by) return { state: 'encrypted', by };
    const list = readPages(file);
    if (list.pages.length + list.lost === 0) return { state: 'empty' };
    const repairer = new StreamRepairer(file.resolve);
    const faults = inspectFile(file, list, repairer);
    let damaged = faults.missingFonts.length;
    const inspect: PrepareStream = (stream) => {
      if (repairer.repair(stream) !== stream) damaged++;
      return stream;
    };
    const { crowded, omitted } = importPages(new Copier(file, new PdfWriter(callbackSink(() => {})), inspect), (shape) =>
      placeOriginal(shape, 0),
    );
    return { state: damaged === 0 ? 'sound' : 'damaged', faults: { ...faults, crowded, omitted } };
  } catch (error) {
    if (error instanceof TooManyPages) return { state: 'too-many-pages' };
    if (error instanceof UnpacksTooFar) return { state: 'bomb' };
    if (isBrokenPdf(error)) return { state: 'broken' };
    throw error;
  }
}

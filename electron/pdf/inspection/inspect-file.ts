import type { PdfLoss } from '../../../shared/import/pdf-loss.ts';
import type { PageList } from '../pages.ts';
import type { PdfFile } from '../pdf-file.ts';
import type { StreamRepairer } from '../repair/repair-streams.ts';
import type { Ref } from '../values.ts';
import { isDynamicForm } from './dynamic-form.ts';
import { embeddedFiles } from './embedded-files.ts';
import type { Fault } from './fault-graph.ts';
import { PageFaults } from './page-faults.ts';

/** What is not whole about a file, except what only its bytes show (`cut`). */
export interface PdfFaults extends Omit<PdfLoss, 'cut'> {
  /** Pages without any content, from 1: blank in the source, or emptied by another library. */
  empty: readonly number[];
  /** Fonts that contents use and that are not in the file. */
  missingFonts: readonly Ref[];
}

/** Finds what is not whole about a file. Throws BrokenPdf when an object cannot be read. */
export function inspectFile(
  file: PdfFile,
  { pages, lost, overcounted, unordered }: PageList,
  repairer: StreamRepairer,
): PdfFaults {
  const found = new PageFaults(file, pages, repairer);
  const pagesWith = (fault: Fault) => found.pagesWith(fault).map((index) => index + 1);
  return {
    pages: pages.length,
    lost,
    overcounted,
    unordered,
    contents: pagesWith('content'),
    fonts: pagesWith('font'),
    pictures: pagesWith('picture'),
    annotations: pagesWith('annotation'),
    altered: pagesWith('altered'),
    bombs: pagesWith('bomb'),
    bomb: false,
    empty: found.empty.map((index) => index + 1),
    missingFonts: found.missingFonts,
    crowded: [],
    omitted: 0,
    embedded: embeddedFiles(file, pages),
    dynamicForm: isDynamicForm(file, pages),
  };
}

/** The number of pages that lack something that the page paints; a page that lacks several counts for each. */
export const countIncomplete = ({ lost, contents, fonts, pictures }: PdfFaults): number =>
  lost + contents.length + fonts.length + pictures.length;

/** The faults of a damaged file that another library wrote again: it drops contents, so pages without any are not complete. */
export function withEmptyPages(faults: PdfFaults): PdfFaults {
  const incomplete = new Set([...faults.contents, ...faults.empty]);
  return { ...faults, contents: [...incomplete].sort((one, other) => one - other) };
}

/** The faults of pages that were drawn: what they lack is not known. */
export const drawnFaults = (pages: number, lost: number, blank: readonly number[]): PdfFaults => ({
  pages,
  lost,
  overcounted: false,
  unordered: false,
  contents: blank,
  fonts: [],
  pictures: [],
  annotations: [],
  altered: [],
  bombs: [],
  bomb: false,
  empty: [],
  missingFonts: [],
  crowded: [],
  omitted: 0,
  embedded: [],
  dynamicForm: false,
});

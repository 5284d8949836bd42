import { formatCount } from '../format/amounts.ts';
import { formatList } from '../format/sentences.ts';

/** What is not whole about a PDF, for the person. Pages count from 1, as they stand in the record. */
export interface PdfLoss {
  /** Pages of the record, and pages of which nothing is left. */
  pages: number;
  lost: number;
  /** The file ends before its end. */
  cut: boolean;
  /** The file claims more pages than it has. */
  overcounted: boolean;
  /** The order of the pages is lost. */
  unordered: boolean;
  /** Pages with missing or broken contents; fonts; pictures; appearances of form fields and remarks. */
  contents: readonly number[];
  fonts: readonly number[];
  pictures: readonly number[];
  annotations: readonly number[];
  /** Pages with data that do not match their checksum. */
  altered: readonly number[];
  /** Pages with a part that would fill the memory; such a part elsewhere in the file. */
  bombs: readonly number[];
  bomb: boolean;
  /** Pages with more annotations than every reader shows, and how many annotations of these are left out. */
  crowded: readonly number[];
  omitted: number;
  /** The names of files inside the file; empty where a file has none. */
  embedded: readonly string[];
  /** The pages are only a notice of a form that few programs show. */
  dynamicForm: boolean;
}

/** Most names of embedded files that one sentence lists. */
const MAX_NAMES = 5;

/** What is not whole about a PDF, in sentences; empty: nothing. */
export function pdfLossText(loss: PdfLoss): string {
  return [...damageSentences(loss), ...contentSentences(loss)].join(' ');
}

function damageSentences(loss: PdfLoss): string[] {
  const { pages, lost, cut, overcounted, unordered, contents, fonts, pictures, annotations, altered, bombs, bomb } = loss;
  const sentences: string[] = [];
  if (lost > 0) sentences.push(`${lost} of ${pages + lost} pages could not be read.`);
  if (overcounted) sentences.push(`The file claims to have more pages than ${pages === 1 ? 'the one' : `the ${pages}`} in it.`);
  if (unordered) sentences.push('The order of its pages is lost: they stand here as they lie in the file.');
  const incomplete = contents.length > 0 ? `${pagesText(contents)} could not be completed` : '';
  if (incomplete !== '')
    sentences.push(cut ? `${incomplete}: the file ends before its end.` : `${incomplete}: a part of the content cannot be read.`);
  if (pictures.length > 0) sentences.push(`A picture is missing or incomplete on ${pagesText(pictures, 'page')}.`);
  if (fonts.length > 0) sentences.push(`A font is missing on ${pagesText(fonts, 'page')}: letters may be missing or wrong.`);
  if (annotations.length > 0) sentences.push(`A form field or remark cannot be shown on ${pagesText(annotations, 'page')}.`);
  if (altered.length > 0) sentences.push(`${pagesText(altered)} may show wrong signs: the data do not match their checksum.`);
  if (bombs.length > 0)
    sentences.push(`A part of ${pagesText(bombs, 'page')} would fill the memory (a decompression bomb): it is left out.`);
  if (bomb) sentences.push('A part of the file would fill the memory (a decompression bomb): pages may be missing.');
  if (cut && incomplete === '')
    sentences.push('The file ends before its end: what arrived is kept, and something may be missing.');
  if (sentences.length > 0) sentences.push('Ask for it again.');
  return sentences;
}

function contentSentences({ crowded, omitted, embedded, dynamicForm }: PdfLoss): string[] {
  const sentences: string[] = [];
  if (omitted > 0)
    sentences.push(
      `${pagesText(crowded)} ${crowded.length === 1 ? 'has' : 'have'} more links and marks than every reader shows: ${formatCount(omitted, 'of them is', 'of them are')} left out.`,
    );
  if (dynamicForm)
    sentences.push(
      'This is a form that only Adobe Reader shows (dynamic XFA): its pages are a notice and not its content. Open it there, print it as a PDF, and add that.',
    );
  if (embedded.length > 0) sentences.push(embeddedSentence(embedded));
  return sentences;
}

function embeddedSentence(embedded: readonly string[]): string {
  const names = embedded.filter((name) => name !== '');
  const more = embedded.length - Math.min(names.length, MAX_NAMES);
  const listed = [...names.slice(0, MAX_NAMES), ...(names.length > 0 && more > 0 ? [`${more} more`] : [])];
  const list = listed.length > 0 ? `: ${formatList(listed)}` : '';
  return embedded.length === 1
    ? `1 file is inside this PDF and is not shown${list}. Open the PDF in a reader, save that file, and add it.`
    : `${embedded.length} files are inside this PDF and are not shown${list}. Open the PDF in a reader, save them, and add them.`;
}

/** "Page 3", "Pages 3 and 5", "Pages 3, 5 and 7–12". */
function pagesText(pages: readonly number[], noun = 'Page'): string {
  const ranges: [first: number, last: number][] = [];
  for (const page of pages) {
    const range = ranges.at(-1);
    if (range && page === range[1] + 1) range[1] = page;
    else ranges.push([page, page]);
  }
  const parts = ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return `${noun}${pages.length === 1 ? '' : 's'} ${formatList(parts)}`;
}

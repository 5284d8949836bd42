import type { PaperSize } from '../../shared/domain/paper.ts';
import type { PrintedSheet, PrintPaper } from '../../shared/domain/printout.ts';
import { digestOf } from '../platform/digest.ts';
import { type Canvas, newCanvas } from '../typesetting/canvas.ts';
import { FOOTER_SPACE } from '../typesetting/flow.ts';
import { openFonts } from '../typesetting/fonts.ts';
import { createShaper, type Shaper } from '../typesetting/shaper.ts';
import { paperSize } from '../typesetting/text-style.ts';
import { drawWatermark } from '../typesetting/watermark.ts';
import { writePages } from '../typesetting/write-pages.ts';
import { blockPieces } from './blocks.ts';
import { fitsIn } from './columns.ts';
import { columnOf, furnish, NEXT_TOP } from './letterhead.ts';
import { below, keptWithNext, type Piece, setPieces } from './page-breaks.ts';
import { textPieces } from './text.ts';
import { looksAt, type Measure } from './text-styles.ts';

/** A little smaller than usual, where that saves a page; much smaller only for what belongs on one page. */
const SCALES = [1, 0.96];
const ONE_PAGE_SCALES = [1, 0.96, 0.92, 0.88, 0.84, 0.8];

/** Sets a printed piece in type. Deterministic: the same sheet gives the same bytes. */
export async function printSheet(piece: PrintedSheet, paper: PrintPaper, program: string): Promise<Uint8Array> {
  const shaper = createShaper(await openFonts(`${JSON.stringify([piece, program])}•`));
  const size = sizeFor(piece, paperSize(paper), shaper);
  const furniture = furnish(piece, size, program, shaper);
  // Once to see where the blocks begin; the page that is kept is drawn last.
  const firstTop = furniture.first(newCanvas(size));
  const sheets = bestOf(piece, (version, by) => {
    const pieces = allPieces(version, { shaper, styles: looksAt(by), ...columnOf(piece, size) });
    return setPieces(pieces, { size, firstTop, nextTop: NEXT_TOP, bottom: size.height - FOOTER_SPACE });
  });
  const pages = sheets.map((blocks, index) => {
    const around = newCanvas(size);
    if (index === 0) furniture.first(around);
    else furniture.next(around);
    const foot = newCanvas(size);
    furniture.foot(foot, index + 1, sheets.length);
    drawWatermark(foot, piece.mark, shaper);
    return { size, operators: [around, blocks, foot].flatMap(({ operators }) => operators).join('\n') };
  });
  const identifier = digestOf([piece, paper, program]).slice(0, 32);
  return writePages(pages, shaper.faces, identifier, { title: piece.title, program, date: piece.date }).bytes;
}

/** The paper, turned where a table needs the width to be read. */
function sizeFor(piece: PrintedSheet, size: PaperSize, shaper: Shaper): PaperSize {
  const measure = { shaper, styles: looksAt(1), ...columnOf(piece, size) };
  const turned = piece.blocks.some((block) => block.kind === 'table' && (block.turned || !fitsIn(block, measure)));
  return turned ? { width: size.height, height: size.width } : size;
}

/** The blocks and the small print that ends them. */
function allPieces({ blocks, foot }: Version, measure: Measure): Piece[] {
  const body = blockPieces(blocks, measure);
  if (foot === '') return body;
  return [...keptWithNext(body), ...below(2 * measure.styles.space, textPieces(foot, measure.styles.small, measure))];
}

/** What is set: the blocks of a piece, or shorter ones where it must be one page. */
type Version = Pick<PrintedSheet, 'blocks' | 'foot'>;

/** The largest setting on the fewest pages, of the fullest version that has room there. */
function bestOf(piece: PrintedSheet, setAt: (version: Version, by: number) => Canvas[]): Canvas[] {
  const { onePage = false, shorter = [] } = piece;
  const [usual = 1, ...smaller] = onePage ? ONE_PAGE_SCALES : SCALES;
  const smallest = smaller.at(-1) ?? usual;
  const versions: Version[] = [piece, ...shorter];
  const version = versions.find((each) => shorter.length === 0 || setAt(each, smallest).length === 1) ?? versions.at(-1) ?? piece;
  let best = setAt(version, usual);
  for (const by of smaller) {
    if (best.length === 1) break;
    const set = setAt(version, by);
    if (set.length < best.length) best = set;
  }
  return best;
}

import type { PaperSize } from '../../shared/domain/paper.ts';
import type { Printout, PrintPaper } from '../../shared/domain/printout.ts';
import { digestOf } from '../platform/digest.ts';
import { type Canvas, newCanvas } from '../typesetting/canvas.ts';
import { FOOTER_SPACE } from '../typesetting/flow.ts';
import { openFonts } from '../typesetting/fonts.ts';
import { createShaper, type Shaper } from '../typesetting/shaper.ts';
import { paperSize } from '../typesetting/text-style.ts';
import { drawWatermark } from '../typesetting/watermark.ts';
import { writePages } from '../typesetting/write-pages.ts';
import { layOutBlocks } from './blocks.ts';
import { fitsWidth } from './columns.ts';
import { NEXT_TOP, pageFurniture, textColumn } from './letterhead.ts';
import { type FlowItem, keepWithNext, paginate, withGapAbove } from './page-breaks.ts';
import { layOutTextItems } from './text.ts';
import { type Measure, textStylesAt } from './text-styles.ts';

/** A little smaller than usual, where that saves a page; much smaller only for what belongs on one page. */
const SCALES = [1, 0.96];
const ONE_PAGE_SCALES = [1, 0.96, 0.92, 0.88, 0.84, 0.8];

/** Typesets a printout as a PDF. Deterministic: the same printout gives the same bytes. */
export async function printoutPdf(printout: Printout, paper: PrintPaper, program: string): Promise<Uint8Array> {
  const shaper = createShaper(await openFonts(`${JSON.stringify([printout, program])}•`));
  const size = pageSizeFor(printout, paperSize(paper), shaper);
  const furniture = pageFurniture(printout, size, program, shaper);
  // Once to see where the blocks begin; the page that is kept is drawn last.
  const firstTop = furniture.first(newCanvas(size));
  const canvases = bestFit(printout, (version, by) => {
    const flowItems = layOutAll(version, { shaper, styles: textStylesAt(by), ...textColumn(printout, size) });
    return paginate(flowItems, { size, firstTop, nextTop: NEXT_TOP, bottom: size.height - FOOTER_SPACE });
  });
  const pages = canvases.map((blocks, index) => {
    const background = newCanvas(size);
    if (index === 0) furniture.first(background);
    else furniture.next(background);
    const foot = newCanvas(size);
    furniture.foot(foot, index + 1, canvases.length);
    drawWatermark(foot, printout.mark, shaper);
    return { size, operators: [background, blocks, foot].flatMap(({ operators }) => operators).join('\n') };
  });
  const identifier = digestOf([printout, paper, program]).slice(0, 32);
  return writePages(pages, shaper.faces, identifier, { title: printout.title, program, date: printout.date }).bytes;
}

/** The paper, turned where a table needs the width to be read. */
function pageSizeFor(printout: Printout, size: PaperSize, shaper: Shaper): PaperSize {
  const measure = { shaper, styles: textStylesAt(1), ...textColumn(printout, size) };
  const isLandscape = printout.blocks.some((block) => block.kind === 'table' && !fitsWidth(block, measure));
  return isLandscape ? { width: size.height, height: size.width } : size;
}

/** The blocks and the small print that ends them. */
function layOutAll({ blocks, footnote }: Version, measure: Measure): FlowItem[] {
  const body = layOutBlocks(blocks, measure);
  if (footnote === '') return body;
  return [
    ...keepWithNext(body),
    ...withGapAbove(2 * measure.styles.space, layOutTextItems(footnote, measure.styles.small, measure)),
  ];
}

/** The blocks to typeset: those of the printout, or shorter ones where the printout must fit on one page. */
type Version = Pick<Printout, 'blocks' | 'footnote'>;

/** The largest setting on the fewest pages, of the fullest version that has room there. */
function bestFit(printout: Printout, typesetAt: (version: Version, by: number) => Canvas[]): Canvas[] {
  const { onePage = false, shorter = [] } = printout;
  const [usual = 1, ...smaller] = onePage ? ONE_PAGE_SCALES : SCALES;
  const smallest = smaller.at(-1) ?? usual;
  const versions: Version[] = [printout, ...shorter];
  const version =
    versions.find((each) => shorter.length === 0 || typesetAt(each, smallest).length === 1) ?? versions.at(-1) ?? printout;
  let best = typesetAt(version, usual);
  for (const by of smaller) {
    if (best.length === 1) break;
    const pages = typesetAt(version, by);
    if (pages.length < best.length) best = pages;
  }
  return best;
}

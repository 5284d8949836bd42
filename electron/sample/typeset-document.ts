import { PAPER_SIZES } from '../../shared/domain/paper.ts';
import { paginate } from '../print/page-breaks.ts';
import { newCanvas } from '../typesetting/canvas.ts';
import type { Shaper } from '../typesetting/shaper.ts';
import type { TypesetPage } from '../typesetting/write-pages.ts';
import { layOutBlocks } from './blocks.ts';
import type { Block, SampleDocument } from './document.ts';
import type { DocumentLayout } from './document-layout.ts';
import type { FormField } from './drawing.ts';
import { drawFooter, drawLetterhead, drawRunningHead, FOOTER_SPACE, NEXT_TOP } from './letterhead.ts';
import { stylesOf } from './styles.ts';

/** A form field on a page, from 0. */
export type PlacedField = Omit<FormField, 'canvas'> & { page: number };

/** Lays a document out in pages: letterhead, banner, blocks, and a footer on every page. */
export function typesetDocument(document: SampleDocument, shaper: Shaper): { pages: TypesetPage[]; fields: PlacedField[] } {
  const { width, height } = PAPER_SIZES[document.size];
  const size = document.landscape ? { width: height, height: width } : { width, height };
  const margin = document.landscape ? 44 : 58;
  const fields: FormField[] = [];
  const layout: DocumentLayout = {
    document,
    shaper,
    styles: stylesOf(document.institution),
    x: margin,
    width: size.width - 2 * margin,
    fields,
  };
  // Once to see where the blocks begin; the letterhead that is kept is drawn last.
  const firstTop = drawLetterhead(layout, newCanvas(size));
  const canvases = sectionsOf(document.blocks).flatMap((blocks, index) =>
    paginate(layOutBlocks(blocks, layout), {
      size,
      firstTop: index === 0 ? firstTop : NEXT_TOP,
      nextTop: NEXT_TOP,
      bottom: size.height - FOOTER_SPACE,
    }),
  );
  const pages = canvases.map((blocks, index) => {
    const [head, foot] = [newCanvas(size), newCanvas(size)];
    if (index === 0) drawLetterhead(layout, head);
    else drawRunningHead(layout, head);
    drawFooter(layout, foot, index + 1, canvases.length);
    return { size, operators: [head, blocks, foot].flatMap(({ operators }) => operators).join('\n') };
  });
  return { pages, fields: fields.map(({ canvas, ...field }) => ({ ...field, page: canvases.indexOf(canvas) })) };
}

/** The blocks between page breaks. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'page-break') sections.push([]);
    else sections.at(-1)?.push(block);
  }
  return sections;
}

import { type FlowItem, keepWithNext, withGapAbove } from '../print/page-breaks.ts';
import { layOutText, layOutTextItems, lineItems } from '../print/text.ts';
import { drawRule } from '../typesetting/canvas.ts';
import { drawLines } from '../typesetting/flow.ts';
import { layOutParagraph } from '../typesetting/lines.ts';
import { drawOneLine } from '../typesetting/passage.ts';
import { drawPath } from '../typesetting/shapes.ts';
import { textRun } from '../typesetting/text-style.ts';
import type { Block } from './document.ts';
import type { DocumentLayout } from './document-layout.ts';
import { drawingOn } from './drawing.ts';
import { GREY } from './styles.ts';
import { layOutTable } from './table.ts';

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

const LIST_INDENT = 22;
/** Widths of the column of names in fields of one and two columns, points. */
const NAMES_WIDTH = { 1: 128, 2: 92 } as const;

/** The blocks of a document between two page breaks as flow items. */
export function layOutBlocks(blocks: readonly Block[], layout: DocumentLayout): FlowItem[] {
  let gap = 0;
  return blocks.flatMap((block, index) => {
    const flowItems = withGapAbove(gap + (block.type === 'heading' ? 7 : 0), layOutBlock(block, layout));
    gap = flowItems.length === 0 ? gap + spaceBelow(block, layout) : spaceBelow(block, layout);
    return introducesNext(block, blocks[index + 1]) ? keepWithNext(flowItems) : flowItems;
  });
}

/** Whether the end of a block stands on one page with the next: a heading, the question above a scale, the text that is signed. */
function introducesNext({ type }: Block, next: Block | undefined): boolean {
  return (
    next !== undefined && (type === 'heading' || next.type === 'signature' || (type === 'paragraph' && next.type === 'figure'))
  );
}

/** Space between a block and the next, points. */
function spaceBelow(block: Block, { styles: { text } }: DocumentLayout): number {
  switch (block.type) {
    case 'heading':
      return 3;
    case 'paragraph':
      return text.leading * 0.5;
    case 'fields':
    case 'list':
      return text.leading * 0.4;
    case 'table':
      return text.leading * 0.7;
    case 'figure':
      return 8;
    case 'signature':
      return 10;
    case 'space':
      return block.height;
    case 'page-break':
      return 0;
  }
}

function layOutBlock(block: Block, layout: DocumentLayout): FlowItem[] {
  const { styles } = layout;
  switch (block.type) {
    case 'heading':
      return layOutTextItems(block.text, styles.heading, layout);
    case 'paragraph':
      return layOutParagraphItems(block, layout);
    case 'fields':
      return layOutFields(block, layout);
    case 'list':
      return layOutList(block, layout);
    case 'table':
      return layOutTable(block, layout);
    case 'figure':
      return [layOutFigure(block, layout)];
    case 'signature':
      return [layOutSignature(block, layout)];
    case 'space':
    case 'page-break':
      return [];
  }
}

function layOutParagraphItems({ text, lead }: BlockOf<'paragraph'>, layout: DocumentLayout): FlowItem[] {
  const { styles, width, shaper } = layout;
  const runs = [...(lead ? [textRun(`${lead}: `, styles.bold)] : []), textRun(text, styles.text)];
  return lineItems(layOutParagraph(runs, width, shaper), styles.text, layout);
}

function layOutList({ items, numbered }: BlockOf<'list'>, layout: DocumentLayout): FlowItem[] {
  const { styles, shaper } = layout;
  return items.flatMap((item, index) => {
    const mark = textRun(numbered ? `${index + 1}.` : '•', styles.text);
    const flowItems = layOutTextItems(item, styles.text, layout, LIST_INDENT, (canvas, { x, width }, base) =>
      drawOneLine(canvas, [mark], { x: x + 6, width: width - 6, align: 'left' }, base, shaper),
    );
    return withGapAbove(index === 0 ? 0 : 2, flowItems);
  });
}

function layOutFields({ rows, columns }: BlockOf<'fields'>, layout: DocumentLayout): FlowItem[] {
  const { x, width, styles } = layout;
  const names = NAMES_WIDTH[columns];
  const pair = width / columns;
  const lines = Array.from({ length: Math.ceil(rows.length / columns) }, (_, line) =>
    rows.slice(line * columns, (line + 1) * columns),
  );
  return lines.map((pairs, index): FlowItem => {
    const cells = pairs.map(([name, value], column) => ({
      left: x + column * pair,
      name: layOutText(name, styles.label, names - 4, layout),
      value: layOutText(value, styles.text, pair - names - 10, layout),
    }));
    return {
      gap: index === 0 ? 0 : 1,
      keep: false,
      height: Math.max(...cells.flatMap(({ name, value }) => [name.length, value.length])) * styles.text.leading,
      draw(canvas, top) {
        for (const { left, name, value } of cells) {
          drawLines(canvas, name, styles.label, left, names, top);
          drawLines(canvas, value, styles.text, left + names, pair - names, top);
        }
      },
    };
  });
}

function layOutFigure({ height, draw }: BlockOf<'figure'>, { x, width, shaper, fields }: DocumentLayout): FlowItem {
  return { gap: 0, keep: false, height, draw: (canvas, top) => draw(drawingOn(canvas, x, top, shaper, fields), width) };
}

function layOutSignature({ name, lines, handwritten }: BlockOf<'signature'>, layout: DocumentLayout): FlowItem {
  const { x, width, styles } = layout;
  const { leading } = styles.text;
  const above = handwritten ? 34 : 8;
  const printed = [
    layOutText(name, styles.bold, width, layout),
    ...lines.map((line) => layOutText(line, styles.label, width, layout)),
  ];
  return {
    gap: 0,
    keep: false,
    height: above + printed.length * leading,
    draw(canvas, top) {
      const line = top + above;
      if (handwritten) {
        drawPath(canvas, signaturePath(name), x + 2, line - 26, { stroke: [0.1, 0.14, 0.42], width: 1.1 });
        drawRule(canvas, x, line, 190, GREY, 0.5);
      }
      for (const [index, text] of printed.entries()) drawLines(canvas, text, styles.text, x, width, line + index * leading);
    },
  };
}

/** An SVG path like a signature by hand; the letters of the name decide its loops. */
function signaturePath(name: string): string {
  let x = 4;
  let path = 'M4 20';
  for (const letter of name) {
    const code = letter.charCodeAt(0);
    const rise = 4 + (code % 5) * 4 + (letter < 'a' ? 8 : 0);
    const step = 5 + (code % 4);
    path += ` C ${x + step} ${20 - rise}, ${x - 2} ${22 - rise}, ${x + step} ${18 + (code % 3) * 2}`;
    x += step;
  }
  return `${path} C ${x + 20} 10, ${x + 30} 24, ${x + 52} 14`;
}

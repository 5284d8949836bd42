import type { FlowBox, FlowItem } from '../print/page-breaks.ts';
import { layOutText } from '../print/text.ts';
import { drawRule } from '../typesetting/canvas.ts';
import { drawLines } from '../typesetting/flow.ts';
import type { Color } from '../typesetting/lines.ts';
import { drawRectangle, drawSegment } from '../typesetting/shapes.ts';
import type { Block } from './document.ts';
import type { DocumentLayout } from './document-layout.ts';

type Table = Extract<Block, { type: 'table' }>;

const LINE: Color = [0.72, 0.74, 0.77];
const SHADE: Color = [0.93, 0.94, 0.95];
/** Space beside the text of a cell, and below the text of a row; points. */
const BESIDE = 4;
const BELOW = 5;

/** A table as flow items, one a row; the head is repeated on every page. Cells that end in `*` are out of range and bold. */
export function layOutTable({ columns, rows, grid }: Table, layout: DocumentLayout): FlowItem[] {
  const { x, width, styles } = layout;
  const { leading } = styles.cell;
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => (column.width / total) * width);
  const edges = widths.map((_, index) => x + widths.slice(0, index).reduce((sum, wide) => sum + wide, 0));

  const layOutRow = (texts: readonly string[], isHead: boolean): FlowBox => {
    const cells = texts.map((text, index) => {
      const style = isHead || text.endsWith('*') ? styles.boldCell : styles.cell;
      const [left, wide] = [(edges[index] ?? x) + BESIDE, (widths[index] ?? 0) - 2 * BESIDE];
      return { lines: layOutText(text.replace(/\*$/, ''), style, wide, layout), style, left, wide, align: columns[index]?.align };
    });
    const height = Math.max(1, ...cells.map(({ lines }) => lines.length)) * leading + BELOW;
    return {
      height,
      draw(canvas, top) {
        if (isHead) drawRectangle(canvas, { x, top, width, height }, { fill: SHADE });
        for (const { lines, style, left, wide, align } of cells)
          drawLines(canvas, lines, style, left, wide, top + BELOW / 2, align);
        if (grid && isHead) drawRule(canvas, x, top, width, LINE, 0.4);
        drawRule(canvas, x, top + height, width, LINE, 0.4);
        const sides = grid ? [...edges, x + width] : [];
        for (const side of sides) drawSegment(canvas, { x: side, top }, { x: side, top: top + height }, LINE, 0.4);
      },
    };
  };
  const head = layOutRow(
    columns.map(({ name }) => name),
    true,
  );
  return [{ ...head, gap: 0, keep: true }, ...rows.map((row) => ({ ...layOutRow(row, false), gap: 0, keep: false, head }))];
}

import type { PrintoutBlock } from '../../shared/domain/printout.ts';
import { drawRule } from '../typesetting/canvas.ts';
import { drawLines } from '../typesetting/flow.ts';
import type { Line } from '../typesetting/lines.ts';
import { HAIRLINE_COLOR, TEXT_COLOR, type TextStyle } from '../typesetting/text-style.ts';
import { COLUMN_GAP, type ColumnSet, cellStyle, columnSets } from './columns.ts';
import { type FlowBox, type FlowItem, withGapAbove } from './page-breaks.ts';
import { layOutText } from './text.ts';
import type { Measure } from './text-styles.ts';

type Table = Extract<PrintoutBlock, { kind: 'table' }>;

/** Above and below the lines of a row. */
const PADDING = 3.5;
/** The least height of a row with something to write in. */
const WRITABLE_HEIGHT = 24;
/** The most lines of a column head. The heads repeat on every page. */
const HEAD_LINES = 6;
/** Between two sets of columns of one table. */
const SET_GAP = 18;

interface Cell {
  lines: readonly Line[];
  style: TextStyle;
  x: number;
  width: number;
}

/** A table as flow items, line by line, so that a row can continue on the next page. Column heads repeat on every page. */
export function layOutTable(table: Table, measure: Measure): FlowItem[] {
  const sets = columnSets(table, measure).map((set) => layOutColumnSet(table, set, measure));
  // Each part of a divided table stays on one page where the part fits.
  const columnItems =
    sets.length > 1
      ? sets.map((flowItems) => flowItems.map((flowItem, index) => ({ ...flowItem, keep: index < flowItems.length - 1 })))
      : sets;
  return columnItems.flatMap((flowItems, index) => withGapAbove(index === 0 ? 0 : SET_GAP, flowItems));
}

function layOutColumnSet(table: Table, set: ColumnSet, measure: Measure): FlowItem[] {
  const starts = set.widths.map(
    (_, index) => measure.x + set.widths.slice(0, index).reduce((sum, width) => sum + width + COLUMN_GAP, 0),
  );
  const cellsOf = (texts: readonly string[], styleOf: (column: number) => TextStyle, maxLines?: number): Cell[] =>
    set.columns.map((column, index) => {
      const [style, width] = [styleOf(column), set.widths[index] ?? 0];
      return {
        lines: layOutText(texts[column] ?? '', style, width, measure, maxLines),
        style,
        x: starts[index] ?? measure.x,
        width,
      };
    });
  const head = tableHead(
    cellsOf(table.columns, () => ({ ...measure.styles.label, leading: 12 }), HEAD_LINES),
    measure,
  );
  const rows = table.rows.flatMap((row) =>
    layOutRow(
      cellsOf(row, (column) => cellStyle(column, measure)),
      head,
      measure,
    ),
  );
  return [{ ...head, gap: 0, keep: rows.length > 0 }, ...rows];
}

function tableHead(cells: readonly Cell[], { x, width }: Measure): FlowBox {
  const lineCount = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const leading = cells[0]?.style.leading ?? 0;
  const rule = lineCount * leading + 4;
  return {
    // What goes on from the page before begins a little below the rule.
    height: rule + 2,
    draw(canvas, top) {
      // Heads of different length stand on the rule.
      for (const { lines, style, x: left, width: wide } of cells) {
        drawLines(canvas, lines, style, left, wide, top + (lineCount - lines.length) * leading);
      }
      drawRule(canvas, x, top + rule, width, TEXT_COLOR, 0.7);
    },
  };
}

function layOutRow(cells: readonly Cell[], head: FlowBox, { x, width, styles }: Measure): FlowItem[] {
  const { leading } = styles.cell;
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const toWrite = cells.some(({ lines }) => lines.length === 0);
  const padding = PADDING * styles.by;
  const natural = count * leading + 2 * padding;
  const spare = toWrite ? Math.max(0, WRITABLE_HEIGHT * styles.by - natural) : 0;
  return Array.from({ length: count }, (_, index): FlowItem => {
    const [first, last] = [index === 0, index === count - 1];
    const above = first ? padding : 0;
    const height = above + leading + (last ? padding + spare : 0);
    return {
      gap: 0,
      height,
      keep: !last,
      head,
      draw(canvas, top) {
        for (const { lines, style, x: left, width: wide } of cells) {
          drawLines(canvas, lines.slice(index, index + 1), style, left, wide, top + above);
        }
        if (last) drawRule(canvas, x, top + height, width, HAIRLINE_COLOR, 0.5);
      },
    };
  });
}

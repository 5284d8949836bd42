import type { SheetBlock } from '../../shared/domain/printout.ts';
import { drawRule } from '../typesetting/canvas.ts';
import { drawLines } from '../typesetting/flow.ts';
import type { Line } from '../typesetting/lines.ts';
import { HAIRLINE_COLOR, TEXT_COLOR, type TextStyle } from '../typesetting/text-style.ts';
import { COLUMN_GAP, type ColumnSet, cellLook, columnSets } from './columns.ts';
import { below, type Piece, type Strip } from './page-breaks.ts';
import { setText } from './text.ts';
import type { Measure } from './text-styles.ts';

type Table = Extract<SheetBlock, { kind: 'table' }>;

/** Above and below the lines of a row. */
const PADDING = 3.5;
/** The least height of a row with something to write in. */
const TO_WRITE = 24;
/** The most that the head of a column takes, which stands on every page. */
const HEAD_LINES = 6;
/** Between two sets of columns of one table. */
const SET_GAP = 18;

interface Cell {
  lines: readonly Line[];
  style: TextStyle;
  x: number;
  width: number;
}

/** A table as pieces, line by line, so that a row higher than a page goes on on the next; its heads stand on every page. */
export function tablePieces(table: Table, measure: Measure): Piece[] {
  const sets = columnSets(table, measure).map((set) => partPieces(table, set, measure));
  // Of a table in parts each part stands on one page, where one can hold it.
  const whole =
    sets.length > 1 ? sets.map((pieces) => pieces.map((piece, at) => ({ ...piece, keep: at < pieces.length - 1 }))) : sets;
  return whole.flatMap((pieces, index) => below(index === 0 ? 0 : SET_GAP, pieces));
}

function partPieces(table: Table, set: ColumnSet, measure: Measure): Piece[] {
  const starts = set.widths.map(
    (_, at) => measure.x + set.widths.slice(0, at).reduce((sum, width) => sum + width + COLUMN_GAP, 0),
  );
  const cellsOf = (texts: readonly string[], lookOf: (column: number) => TextStyle, most?: number): Cell[] =>
    set.columns.map((column, at) => {
      const [style, width] = [lookOf(column), set.widths[at] ?? 0];
      return { lines: setText(texts[column] ?? '', style, width, measure, most), style, x: starts[at] ?? measure.x, width };
    });
  const head = headOf(
    cellsOf(table.columns, () => ({ ...measure.styles.label, leading: 12 }), HEAD_LINES),
    measure,
  );
  const rows = table.rows.flatMap((row) =>
    rowPieces(
      cellsOf(row, (column) => cellLook(column, measure)),
      head,
      measure,
    ),
  );
  return [{ ...head, gap: 0, keep: rows.length > 0 }, ...rows];
}

function headOf(cells: readonly Cell[], { x, width }: Measure): Strip {
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const leading = cells[0]?.style.leading ?? 0;
  const rule = most * leading + 4;
  return {
    // What goes on from the page before begins a little below the rule.
    height: rule + 2,
    draw(sheet, top) {
      // Heads of different length stand on the rule.
      for (const { lines, style, x: left, width: wide } of cells) {
        drawLines(sheet, lines, style, left, wide, top + (most - lines.length) * leading);
      }
      drawRule(sheet, x, top + rule, width, TEXT_COLOR, 0.7);
    },
  };
}

function rowPieces(cells: readonly Cell[], head: Strip, { x, width, styles }: Measure): Piece[] {
  const { leading } = styles.cell;
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const toWrite = cells.some(({ lines }) => lines.length === 0);
  const padding = PADDING * styles.by;
  const natural = count * leading + 2 * padding;
  const spare = toWrite ? Math.max(0, TO_WRITE * styles.by - natural) : 0;
  return Array.from({ length: count }, (_, index): Piece => {
    const [first, last] = [index === 0, index === count - 1];
    const above = first ? padding : 0;
    const height = above + leading + (last ? padding + spare : 0);
    return {
      gap: 0,
      height,
      keep: !last,
      head,
      draw(sheet, top) {
        for (const { lines, style, x: left, width: wide } of cells) {
          drawLines(sheet, lines.slice(index, index + 1), style, left, wide, top + above);
        }
        if (last) drawRule(sheet, x, top + height, width, HAIRLINE_COLOR, 0.5);
      },
    };
  });
}

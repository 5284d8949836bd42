import type { PrintoutBlock } from '../../shared/domain/printout.ts';
import { layOutParagraph, linesOfText } from '../typesetting/lines.ts';
import { type TextStyle, textRun } from '../typesetting/text-style.ts';
import type { Measure } from './text-styles.ts';

type Table = Extract<PrintoutBlock, { kind: 'table' }>;

/** Between two columns, points. */
export const COLUMN_GAP = 12;
/** A column in which whole sentences can still be read, in sizes of its type. */
const READABLE = 8.5;

/** Columns of which none holds more than this times as much as another are alike. */
const MAX_RATIO = 3.5;

/** The widths that a column needs, points. */
interface ColumnNeed {
  /** The least width at which the column can be read. */
  minWidth: number;
  /** The width at which no line breaks. */
  fullWidth: number;
  /** Whether the column has empty cells to write in. */
  open: boolean;
  /** The total width of its texts, as one line. */
  contentWidth: number;
}

/** The text style of a cell; the first column names the row. */
export function cellStyle(column: number, { styles }: Pick<Measure, 'styles'>): TextStyle {
  return column === 0 ? styles.rowName : styles.cell;
}

function needOf({ columns, rows }: Table, column: number, measure: Measure): ColumnNeed {
  const { shaper, styles } = measure;
  const style = cellStyle(column, measure);
  const widthOf = (text: string, of: TextStyle) =>
    Math.max(
      0,
      ...linesOfText(text).map((line) => layOutParagraph([textRun(line, of)], Number.POSITIVE_INFINITY, shaper)[0]?.width ?? 0),
    );
  const longest = (text: string, of: TextStyle) => Math.max(0, ...text.split(/\s+/).map((word) => widthOf(word, of)));
  const head = columns[column] ?? '';
  const cells = rows.map((row) => row[column] ?? '');
  const readable = READABLE * style.size;
  const wide = cells.map((cell) => widthOf(cell, style));
  const fullWidth = Math.max(widthOf(head, styles.label), ...wide);
  const word = Math.max(longest(head, styles.label), ...cells.map((cell) => longest(cell, style)));
  const open = cells.some((cell) => cell.trim() === '');
  // A word longer than any column should be is cut.
  const minWidth = Math.max(open ? readable : Math.min(fullWidth, readable), Math.min(word, 1.6 * readable));
  return { minWidth, fullWidth: Math.max(fullWidth, minWidth), open, contentWidth: wide.reduce((sum, each) => sum + each, 0) };
}

function minTotalWidth(needs: readonly ColumnNeed[]): number {
  return needs.reduce((sum, { minWidth }) => sum + minWidth, 0) + (needs.length - 1) * COLUMN_GAP;
}

/** Whether all columns can be read side by side. */
export function fitsWidth(table: Table, measure: Measure): boolean {
  return minTotalWidth(table.columns.map((_, column) => needOf(table, column, measure))) <= measure.width;
}

/** Columns of a table that are printed side by side, by number, and their widths in points. */
export interface ColumnSet {
  columns: readonly number[];
  widths: readonly number[];
}

/** Spare width goes first to columns with broken words, then to columns to write in, else to all but the first. */
function widthsOf(needs: readonly ColumnNeed[], width: number): number[] {
  const left = width - minTotalWidth(needs);
  const extraWidths = needs.map(({ minWidth, fullWidth }) => fullWidth - minWidth);
  const extraTotal = extraWidths.reduce((sum, each) => sum + each, 0);
  const share = extraTotal === 0 ? 0 : Math.min(1, Math.max(0, left) / extraTotal);
  const widths = needs.map(({ minWidth }, index) => minWidth + share * (extraWidths[index] ?? 0));
  const remaining = Math.max(0, left - share * extraTotal);
  const someOpen = needs.some(({ open }, index) => open && index > 0);
  const takes = needs.map(({ open }, index) => needs.length === 1 || (index > 0 && (open || !someOpen)));
  const takers = takes.filter(Boolean).length;
  return widths.map((each, index) => (takes[index] ? each + remaining / takers : each));
}

/** Divides the columns into as few readable sets as possible. Each set begins with the column that names the rows. */
export function columnSets(table: Table, measure: Measure): ColumnSet[] {
  const [first, ...others] = table.columns.map((_, column) => needOf(table, column, measure));
  if (!first) return [];
  const count = setCount(first, others, measure.width);
  const size = Math.ceil(others.length / count);
  const alike = equalWidths(first, others, size, measure.width);
  return Array.from({ length: count }, (_, set) => {
    const columns = [0, ...others.map((__, index) => index + 1).slice(set * size, (set + 1) * size)];
    const setNeeds = [first, ...others.slice(set * size, (set + 1) * size)];
    return { columns, widths: alike ?? widthsOf(setNeeds, measure.width) };
  });
}

/** The fewest sets of about as many columns each that all fit. */
function setCount(first: ColumnNeed, others: readonly ColumnNeed[], width: number): number {
  for (let count = 1; count < others.length; count += 1) {
    const size = Math.ceil(others.length / count);
    const sets = Array.from({ length: count }, (_, set) => others.slice(set * size, (set + 1) * size));
    if (sets.every((set) => minTotalWidth([first, ...set]) <= width)) return count;
  }
  return Math.max(1, others.length);
}

/** Columns that hold about as much are as wide as each other, in all sets: candidates side by side. Null: they are not alike. */
function equalWidths(first: ColumnNeed, others: readonly ColumnNeed[], size: number, width: number): number[] | null {
  const contentWidths = others.filter(({ contentWidth }) => contentWidth > 0).map(({ contentWidth }) => contentWidth);
  if (others.length < 2 || Math.max(0, ...contentWidths) > MAX_RATIO * Math.min(...contentWidths)) return null;
  // What the others do not need goes to the names of the rows.
  const spare = width - size * (Math.max(0, ...others.map(({ fullWidth }) => fullWidth)) + COLUMN_GAP);
  const beside = Math.min(first.fullWidth, Math.max(first.minWidth, width * 0.24, spare));
  const each = (width - beside - size * COLUMN_GAP) / size;
  return others.every(({ minWidth }) => minWidth <= each) ? [beside, ...others.slice(0, size).map(() => each)] : null;
}

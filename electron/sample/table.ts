import type { Column, Pen } from './document.ts';
import { breakLines, widthOf } from './measure.ts';
import type { Flow } from './typeset.ts';

const LINE = [0.72, 0.74, 0.77] as const;
const SHADE = [0.93, 0.94, 0.95] as const;

/** A table that repeats its head on every page it reaches. Cells that end in `*` are out of range: bold. */
export function drawTable(flow: Flow, columns: readonly Column[], rows: readonly (readonly string[])[], grid: boolean): void {
  const { type } = flow;
  const size = type.size - 0.7;
  const leading = size * 1.28;
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => (column.width / whole) * flow.width);
  const edges = widths.map((_, at) => flow.left + widths.slice(0, at).reduce((sum, width) => sum + width, 0));

  const cell = (pen: Pen, words: string, at: number, y: number, head: boolean) => {
    const column = columns[at];
    const width = widths[at] ?? 0;
    const face = head || words.endsWith('*') ? type.bold : type.plain;
    const shown = words.replace(/\*$/, '');
    const free = width - 8 - widthOf(shown, face, size);
    const push = column?.align === 'right' ? free : column?.align === 'centre' ? free / 2 : 0;
    pen.text((edges[at] ?? 0) + 4 + push, y, shown, face, size);
  };
  const row = (cells: readonly string[], head: boolean) => {
    const broken = cells.map((words, at) => breakLines(words, head ? type.bold : type.plain, size, (widths[at] ?? 0) - 8));
    const height = Math.max(...broken.map((lines) => lines.length)) * leading + 5;
    const turned = flow.need(head ? height + 22 : height);
    if (turned && !head)
      row(
        columns.map((column) => column.name),
        true,
      );
    const { y, left, width } = flow;
    flow.put((pen) => {
      if (head) pen.box(left, y, width, height, { fill: SHADE });
      broken.forEach((lines, at) => {
        lines.forEach((words, line) => {
          const marked = cells[at]?.endsWith('*') && !words.endsWith('*') ? `${words}*` : words;
          cell(pen, marked, at, y + 2 + size + line * leading, head);
        });
      });
      pen.line(left, y + height, left + width, y + height, 0.4, LINE);
      if (grid) for (const x of [...edges, left + width]) pen.line(x, y, x, y + height, 0.4, LINE);
    });
    flow.y += height;
  };
  row(
    columns.map((column) => column.name),
    true,
  );
  for (const cells of rows) row(cells, false);
  flow.y += type.leading * 0.7;
}

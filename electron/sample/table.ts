import type { Column } from './document.ts';
import { breakLines, widthOf } from './measure.ts';
import type { PageFlow } from './page-flow.ts';
import type { SampleCanvas } from './sample-canvas.ts';

const LINE = [0.72, 0.74, 0.77] as const;
const SHADE = [0.93, 0.94, 0.95] as const;

/** Draws a table; its head is repeated on every page. Cells that end in `*` are out of range and bold. */
export function drawTable(flow: PageFlow, columns: readonly Column[], rows: readonly (readonly string[])[], grid: boolean): void {
  const { typography } = flow;
  const size = typography.size - 0.7;
  const leading = size * 1.28;
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => (column.width / total) * flow.width);
  const edges = widths.map((_, at) => flow.left + widths.slice(0, at).reduce((sum, width) => sum + width, 0));

  const cell = (canvas: SampleCanvas, text: string, at: number, y: number, head: boolean) => {
    const column = columns[at];
    const width = widths[at] ?? 0;
    const face = head || text.endsWith('*') ? typography.bold : typography.plain;
    const visible = text.replace(/\*$/, '');
    const free = width - 8 - widthOf(visible, face, size);
    const offset = column?.align === 'right' ? free : column?.align === 'center' ? free / 2 : 0;
    canvas.text((edges[at] ?? 0) + 4 + offset, y, visible, face, size);
  };
  const row = (cells: readonly string[], head: boolean) => {
    const cellLines = cells.map((text, at) =>
      breakLines(text, head ? typography.bold : typography.plain, size, (widths[at] ?? 0) - 8),
    );
    const height = Math.max(...cellLines.map((lines) => lines.length)) * leading + 5;
    const newPage = flow.ensureSpace(head ? height + 22 : height);
    if (newPage && !head)
      row(
        columns.map((column) => column.name),
        true,
      );
    const { y, left, width } = flow;
    flow.draw((canvas) => {
      if (head) canvas.box(left, y, width, height, { fill: SHADE });
      cellLines.forEach((lines, at) => {
        lines.forEach((text, line) => {
          const marked = cells[at]?.endsWith('*') && !text.endsWith('*') ? `${text}*` : text;
          cell(canvas, marked, at, y + 2 + size + line * leading, head);
        });
      });
      canvas.line(left, y + height, left + width, y + height, 0.4, LINE);
      if (grid) for (const x of [...edges, left + width]) canvas.line(x, y, x, y + height, 0.4, LINE);
    });
    flow.y += height;
  };
  row(
    columns.map((column) => column.name),
    true,
  );
  for (const cells of rows) row(cells, false);
  flow.y += typography.leading * 0.7;
}

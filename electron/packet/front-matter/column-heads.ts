import { baseline, type Flow, flowRule } from '../../typesetting/flow.ts';
import { drawOneLine } from '../../typesetting/passage.ts';
import { LABEL, textRun } from '../../typesetting/text-style.ts';

/** A column of a table. */
interface Column {
  label: string;
  x: number;
  width: number;
  align: 'left' | 'right';
}

/** The labels of a table's columns over a rule; `gap`: to its first row, points. */
export function flowColumnHeads(flow: Flow, columns: readonly Column[], gap: number): void {
  for (const column of columns) {
    drawOneLine(flow.canvas, [textRun(column.label, LABEL)], column, flow.top + baseline(LABEL), flow.shaper);
  }
  flow.top += LABEL.leading + 3;
  flowRule(flow);
  flow.top += gap;
}

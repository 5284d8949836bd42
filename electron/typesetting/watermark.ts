import type { Canvas } from './canvas.ts';
import { drawOneLine } from './passage.ts';
import type { Shaper } from './shaper.ts';
import { ATTENTION_COLOR, LABEL, MARGIN, textRun } from './text-style.ts';

/** The mark of the sample case, in the upper margin; empty: none. */
export function drawWatermark(canvas: Canvas, mark: string, shaper: Shaper): void {
  if (mark === '') return;
  const style = { ...LABEL, color: ATTENTION_COLOR, size: 10 };
  drawOneLine(canvas, [textRun(mark, style)], { x: MARGIN, width: canvas.size.width - 2 * MARGIN, align: 'right' }, 34, shaper);
}

import type { Canvas } from './canvas.ts';
import { drawOneLine } from './passage.ts';
import type { Shaper } from './shaper.ts';
import { ATTENTION_COLOR, LABEL, MARGIN, textRun } from './text-style.ts';

/** Draws the watermark of the sample case in the upper margin; an empty text draws nothing. */
export function drawWatermark(canvas: Canvas, watermark: string, shaper: Shaper): void {
  if (watermark === '') return;
  const style = { ...LABEL, color: ATTENTION_COLOR, size: 10 };
  drawOneLine(
    canvas,
    [textRun(watermark, style)],
    { x: MARGIN, width: canvas.size.width - 2 * MARGIN, align: 'right' },
    34,
    shaper,
  );
}

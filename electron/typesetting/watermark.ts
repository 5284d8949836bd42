import type { Sheet } from './canvas.ts';
import { drawOneLine } from './passage.ts';
import type { Shaper } from './shaper.ts';
import { ATTENTION, LABEL, MARGIN, span } from './text-style.ts';

/** The mark of the sample case, in the upper margin; empty: none. */
export function drawMark(sheet: Sheet, mark: string, shaper: Shaper): void {
  if (mark === '') return;
  const look = { ...LABEL, colour: ATTENTION, size: 10 };
  drawOneLine(sheet, [span(mark, look)], { x: MARGIN, width: sheet.size.width - 2 * MARGIN, align: 'right' }, 34, shaper);
}

import type { SampleCanvas } from './sample-canvas.ts';

/** One page, drawn on any canvas; points. */
export interface SamplePage {
  width: number;
  height: number;
  draw(canvas: SampleCanvas): void;
}

/** Width and height of the page sizes, points. */
export const SIZES = { letter: [612, 792], a4: [595.28, 841.89] } as const;

/** Printed on every page. */
export const SAMPLE_MARK = 'SAMPLE — invented, nobody real';

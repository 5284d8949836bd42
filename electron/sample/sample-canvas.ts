import type { Color } from '../typesetting/lines.ts';

export const FACES = ['sans', 'sans-bold', 'sans-italic', 'serif', 'serif-bold', 'serif-italic', 'mono', 'mono-bold'] as const;
export type Face = (typeof FACES)[number];
export const BLACK: Color = [0.08, 0.08, 0.09];

/** How a shape is painted; the stroke width in points. */
export interface Paint {
  fill?: Color;
  stroke?: Color;
  width?: number;
}

/** Drawing operations of a page; points from the upper left corner, y downwards. */
export interface SampleCanvas {
  /** Draws one line of text with its start at x on the base line y. */
  text(x: number, y: number, text: string, face: Face, size: number, color?: Color): void;
  line(x1: number, y1: number, x2: number, y2: number, width: number, color?: Color): void;
  box(x: number, y: number, width: number, height: number, paint: Paint): void;
  /** Draws an SVG path with its origin at (x, y). */
  path(x: number, y: number, d: string, paint: Paint): void;
  /** Draws a filled form field: a text, or a check box. */
  formField(x: number, y: number, width: number, height: number, name: string, value: string | boolean): void;
}

/** Draws into a box of the given width; points from its upper left corner. */
export type Figure = (canvas: SampleCanvas, width: number) => void;

import { type Canvas, drawLine } from '../typesetting/canvas.ts';
import type { FontStyle } from '../typesetting/families.ts';
import { type Color, layOutParagraph } from '../typesetting/lines.ts';
import type { Shaper } from '../typesetting/shaper.ts';
import { drawPath, drawRectangle, drawSegment, type Paint } from '../typesetting/shapes.ts';
import { BLACK } from './styles.ts';

/** A filled form field: a text, or a check box. Points from the lower left corner of its page. */
export interface FormField {
  canvas: Canvas;
  name: string;
  value: string | boolean;
  area: { x: number; y: number; width: number; height: number };
}

/** Draws into a box of a page; points from the box's upper left corner, y downwards. */
export interface Drawing {
  /** Draws one line of text with its start at x on the baseline y. */
  text(x: number, y: number, text: string, font: FontStyle, size: number, color?: Color): void;
  /** Draws text in lines of at most `width`, the first on the baseline y. */
  paragraph(x: number, y: number, width: number, text: string, font: FontStyle, size: number, leading: number): void;
  line(x1: number, y1: number, x2: number, y2: number, width: number, color?: Color): void;
  box(x: number, y: number, width: number, height: number, paint: Paint): void;
  /** Draws an SVG path with its origin at (x, y). */
  path(x: number, y: number, d: string, paint: Paint): void;
  formField(x: number, y: number, width: number, height: number, name: string, value: string | boolean): void;
}

/** Draws into a box of the given width. */
export type Figure = (drawing: Drawing, width: number) => void;

/** A drawing in the box whose upper left corner is `left` and `top` points from that of the page. Adds its form fields to `fields`. */
export function drawingOn(canvas: Canvas, left: number, top: number, shaper: Shaper, fields: FormField[]): Drawing {
  const linesOf = (text: string, font: FontStyle, size: number, color: Color, width = Number.POSITIVE_INFINITY) =>
    layOutParagraph([{ text, font, size, color }], width, shaper);
  return {
    text(x, y, text, font, size, color = BLACK) {
      for (const line of linesOf(text, font, size, color)) drawLine(canvas, line, left + x, top + y);
    },
    paragraph(x, y, width, text, font, size, leading) {
      for (const [row, line] of linesOf(text, font, size, BLACK, width).entries())
        drawLine(canvas, line, left + x, top + y + row * leading);
    },
    line(x1, y1, x2, y2, width, color = BLACK) {
      drawSegment(canvas, { x: left + x1, top: top + y1 }, { x: left + x2, top: top + y2 }, color, width);
    },
    box(x, y, width, height, paint) {
      drawRectangle(canvas, { x: left + x, top: top + y, width, height }, paint);
    },
    path(x, y, d, paint) {
      drawPath(canvas, d, left + x, top + y, paint);
    },
    formField(x, y, width, height, name, value) {
      fields.push({ canvas, name, value, area: { x: left + x, y: canvas.size.height - top - y - height, width, height } });
    },
  };
}

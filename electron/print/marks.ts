import { type Canvas, showGlyphs } from '../typesetting/canvas.ts';
import type { Font, Glyph, Point } from '../typesetting/font.ts';
import type { Color } from '../typesetting/lines.ts';
import type { Shaper } from '../typesetting/shaper.ts';
import { ACCENT_COLOR, SECONDARY_COLOR, TEXT_COLOR, type TextStyle } from '../typesetting/text-style.ts';

type Corner = readonly [x: number, y: number];

/**
 * A box of 860 units with its lower edge below the baseline, and the tick for the box. Outlines run clockwise, holes
 * counterclockwise.
 */
const OUTER: readonly Corner[] = [
  [0, -100],
  [0, 760],
  [860, 760],
  [860, -100],
];
const INNER: readonly Corner[] = [
  [80, -20],
  [780, -20],
  [780, 680],
  [80, 680],
];
const TICK: readonly Corner[] = [
  [234, 380],
  [360, 216],
  [644, 603],
  [732, 539],
  [362, 32],
  [146, 313],
];
const SIDE = 860;

function glyphOf(id: number, outlines: readonly (readonly Corner[])[]): Glyph {
  const contours = outlines.map((outline) => outline.map(([x, y]): Point => ({ x, y, on: true })));
  return { id, advance: SIDE, contours: () => contours };
}

const SYMBOLS = { '☐': glyphOf(1, [OUTER, INNER]), '☑': glyphOf(2, [OUTER, INNER, TICK]) };

/** The signs as a font, so that a reader can search and copy them as characters. */
const SYMBOL_FONT: Font = {
  unitsPerEm: 1000,
  ascent: 760,
  descent: -100,
  capHeight: 760,
  has: (codePoint) => String.fromCodePoint(codePoint) in SYMBOLS,
  layOut: () => [],
};

/** The side of a box before a text in this look. */
export const checkboxSide = ({ size }: TextStyle): number => (size * SIDE) / SYMBOL_FONT.unitsPerEm;

function show(
  canvas: Canvas,
  glyphs: Parameters<typeof showGlyphs>[0],
  size: number,
  color: Color,
  x: number,
  base: number,
): void {
  const position = `${x.toFixed(2)} ${(canvas.size.height - base).toFixed(2)}`;
  canvas.operators.push(`BT ${color.join(' ')} rg 1 0 0 1 ${position} Tm ${showGlyphs(glyphs, size)} ET`);
}

/** A box before a statement, with a tick in it or empty; `base`: the statement's base line, from the page's upper edge. */
export function drawCheckbox(
  canvas: Canvas,
  ticked: boolean,
  x: number,
  base: number,
  { size }: TextStyle,
  shaper: Shaper,
): void {
  const face = shaper.face('sans');
  const text = ticked ? '☑' : '☐';
  const cid = face.addGlyph(SYMBOL_FONT, { parts: [{ glyph: SYMBOLS[text], dx: 0, dy: 0 }], text, advance: SIDE });
  show(canvas, [{ face, cid, advance: SIDE, dx: 0, dy: 0 }], size, ticked ? ACCENT_COLOR : SECONDARY_COLOR, x, base);
}

/** The sign before an item of a list, centred on `x`. */
export function drawBullet(canvas: Canvas, x: number, base: number, { font, size }: TextStyle, shaper: Shaper): void {
  const { glyphs, width } = shaper.shape('•', font, false);
  show(canvas, glyphs, size, TEXT_COLOR, x - (width * size) / 2000, base);
}

import type { Paper } from '../../shared/domain/packet.ts';
import type { Style } from './families.ts';
import type { Colour, Span } from './lines.ts';

/** The look of the printed pages (ui.md "The look"); lengths in points. */

function colour(hex: string): Colour {
  const part = (at: number) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000;
  return [part(1), part(3), part(5)];
}

export const INK = colour('#1f2328');
export const SOFT = colour('#59616b');
export const ACCENT = colour('#0b6663');
export const ATTENTION = colour('#8a4f00');
export const HAIRLINE = colour('#c9c5be');
/** A line to write on by hand: seen on a copy, and quieter than what is written. */
export const WRITING = colour('#918c84');

export interface Size {
  width: number;
  height: number;
}

/** Paper of own pages: A4 when asked for, else Letter. */
export function paperSize(paper: Paper): Size {
  return paper === 'a4' ? { width: 595.28, height: 841.89 } : { width: 612, height: 792 };
}

/** Margin of own pages on all sides. */
export const MARGIN = 54;

/** Height of the footer's lower edge on own pages, points. */
export const FOOTER_AT = 22;

/** A look of text: typeface, size, distance of base lines, colour. */
export interface Look {
  style: Style;
  size: number;
  leading: number;
  colour: Colour;
}

export const TEXT: Look = { style: 'serif', size: 10.5, leading: 14, colour: INK };
export const QUIET: Look = { ...TEXT, colour: SOFT };
export const TITLE: Look = { style: 'serifBold', size: 17, leading: 22, colour: INK };
export const HEADING: Look = { style: 'sansBold', size: 10.5, leading: 14, colour: INK };
export const LABEL: Look = { style: 'sansBold', size: 8.5, leading: 12, colour: SOFT };
export const SMALL: Look = { style: 'sans', size: 8.5, leading: 12, colour: SOFT };
export const FOOT: Look = { style: 'sans', size: 8, leading: 10, colour: SOFT };

/** A look in another size. */
export function scaled(look: Look, by: number): Look {
  return { ...look, size: look.size * by, leading: look.leading * by };
}

/** A text in a look; `target` makes it a link to a packet page and gives it the colour of links. */
export function span(text: string, { style, size, colour: ink }: Look, target?: number): Span {
  return target === undefined ? { text, style, size, colour: ink } : { text, style, size, colour: ACCENT, target };
}

const NBSP = '\u00a0';

/** The reference that ends a line which a record proves: " p. 35", never alone on a line. */
export function pageReference(page: number, look: Look): Span[] {
  return [span(NBSP, look), span(`p.${NBSP}${page}`, look, page)];
}

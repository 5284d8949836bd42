import type { Paper } from '../../shared/domain/packet.ts';
import { PAPER_SIZES, type PaperSize } from '../../shared/domain/paper.ts';
import type { FontStyle } from './families.ts';
import type { Color, TextRun } from './lines.ts';

/** The look of the printed pages (docs/packet.md 6); lengths in points. */

function parseColor(hex: string): Color {
  const part = (at: number) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000;
  return [part(1), part(3), part(5)];
}

export const TEXT_COLOR = parseColor('#1f2328');
export const SECONDARY_COLOR = parseColor('#59616b');
export const ACCENT_COLOR = parseColor('#0b6663');
export const ATTENTION_COLOR = parseColor('#8a4f00');
export const HAIRLINE_COLOR = parseColor('#c9c5be');
/** A line to write on by hand: seen on a copy, and quieter than what is written. */
export const WRITING_LINE_COLOR = parseColor('#918c84');

/** Paper of generated pages: A4 when asked for, else Letter. */
export function paperSize(paper: Paper): PaperSize {
  return paper === 'a4' ? PAPER_SIZES.a4 : PAPER_SIZES.letter;
}

/** Margin of own pages on all sides. */
export const MARGIN = 54;

/** Height of the footer's lower edge on own pages, points. */
export const FOOTER_AT = 22;

/** A look of text: typeface, size, distance of base lines, color. */
export interface TextStyle {
  font: FontStyle;
  size: number;
  leading: number;
  color: Color;
}

export const TEXT: TextStyle = { font: 'serif', size: 10.5, leading: 14, color: TEXT_COLOR };
export const QUIET: TextStyle = { ...TEXT, color: SECONDARY_COLOR };
export const TITLE: TextStyle = { font: 'serifBold', size: 17, leading: 22, color: TEXT_COLOR };
export const HEADING: TextStyle = { font: 'sansBold', size: 10.5, leading: 14, color: TEXT_COLOR };
export const LABEL: TextStyle = { font: 'sansBold', size: 8.5, leading: 12, color: SECONDARY_COLOR };
export const SMALL: TextStyle = { font: 'sans', size: 8.5, leading: 12, color: SECONDARY_COLOR };
export const FOOT: TextStyle = { font: 'sans', size: 8, leading: 10, color: SECONDARY_COLOR };

/** A look in another size. */
export function scaled(style: TextStyle, by: number): TextStyle {
  return { ...style, size: style.size * by, leading: style.leading * by };
}

/** A text in a look; `target` makes it a link to a packet page and gives it the color of links. */
export function textRun(text: string, { font, size, color }: TextStyle, target?: number): TextRun {
  return target === undefined ? { text, font, size, color } : { text, font, size, color: ACCENT_COLOR, target };
}

const NBSP = '\u00a0';

/** The reference that ends a line which a record proves: " p. 35", never alone on a line. */
export function pageReference(page: number, style: TextStyle): TextRun[] {
  return [textRun(NBSP, style), textRun(`p.${NBSP}${page}`, style, page)];
}

import type { Paper } from '../../shared/domain/packet.ts';
import { PAPER_SIZES, type PaperSize } from '../../shared/domain/paper.ts';
import type { FontStyle } from './families.ts';
import type { Color, TextRun } from './lines.ts';

/** Colors, margins and text styles of the generated pages (docs/packet.md 6); lengths in points. */

function parseColor(hex: string): Color {
  const part = (start: number) => Math.round((Number.parseInt(hex.slice(start, start + 2), 16) / 255) * 1000) / 1000;
  return [part(1), part(3), part(5)];
}

export const TEXT_COLOR = parseColor('#1f2328');
export const SECONDARY_COLOR = parseColor('#59616b');
export const ACCENT_COLOR = parseColor('#0b6663');
export const ATTENTION_COLOR = parseColor('#8a4f00');
export const HAIRLINE_COLOR = parseColor('#c9c5be');
/** For lines to write on by hand: visible on a photocopy, lighter than the writing. */
export const WRITING_LINE_COLOR = parseColor('#918c84');

/** Paper of generated pages: A4 when asked for, else Letter. */
export function paperSize(paper: Paper): PaperSize {
  return paper === 'a4' ? PAPER_SIZES.a4 : PAPER_SIZES.letter;
}

/** Margin of generated pages on all sides, points. */
export const MARGIN = 54;

/** Distance of the footer from the lower edge of generated pages, points. */
export const FOOTER_AT = 22;

/** Font, size, leading (distance of baselines) and color of text; points. */
export interface TextStyle {
  font: FontStyle;
  size: number;
  leading: number;
  color: Color;
}

export const TEXT: TextStyle = { font: 'serif', size: 10.5, leading: 14, color: TEXT_COLOR };
export const SECONDARY: TextStyle = { ...TEXT, color: SECONDARY_COLOR };
export const TITLE: TextStyle = { font: 'serifBold', size: 17, leading: 22, color: TEXT_COLOR };
export const HEADING: TextStyle = { font: 'sansBold', size: 10.5, leading: 14, color: TEXT_COLOR };
export const LABEL: TextStyle = { font: 'sansBold', size: 8.5, leading: 12, color: SECONDARY_COLOR };
export const SMALL: TextStyle = { font: 'sans', size: 8.5, leading: 12, color: SECONDARY_COLOR };
export const FOOT: TextStyle = { font: 'sans', size: 8, leading: 10, color: SECONDARY_COLOR };

/** A text style in another size. */
export function scaled(style: TextStyle, factor: number): TextStyle {
  return { ...style, size: style.size * factor, leading: style.leading * factor };
}

/** A text in a style. `target` makes it a link to that packet page, in the color of links. */
export function textRun(text: string, { font, size, color }: TextStyle, target?: number): TextRun {
  return target === undefined ? { text, font, size, color } : { text, font, size, color: ACCENT_COLOR, target };
}

/** A space where no line breaks. */
const NBSP = '\u00a0';

/** The reference to the page of the evidence, such as " p. 35"; it never stands alone on a line. */
export function pageReference(page: number, style: TextStyle): TextRun[] {
  return [textRun(NBSP, style), textRun(`p.${NBSP}${page}`, style, page)];
}

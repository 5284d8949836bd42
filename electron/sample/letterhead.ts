import { type Alignment, type Canvas, drawRule } from '../typesetting/canvas.ts';
import type { Color } from '../typesetting/lines.ts';
import { drawOneLine } from '../typesetting/passage.ts';
import { drawPath, drawRectangle } from '../typesetting/shapes.ts';
import { type TextStyle, textRun } from '../typesetting/text-style.ts';
import type { DocumentLayout } from './document-layout.ts';
import type { Institution } from './institutions.ts';
import { BLACK, GREY, SAMPLE_MARK, SAMPLE_MARK_STYLE, WHITE } from './styles.ts';

/** Top of the text on every page but the first, points. */
export const NEXT_TOP = 62;
const FIRST_TOP = 40;
/** Space for the footer, points from the lower edge. */
export const FOOTER_SPACE = 62;

/** Draws one line of text on a base line `top` points below the page's upper edge. */
type DrawText = (
  text: string,
  top: number,
  style: Pick<TextStyle, 'font' | 'size' | 'color'>,
  align?: Alignment,
  indent?: number,
) => void;

/** Draws text within the margins of a page. */
function textDrawer({ x, width, shaper }: DocumentLayout, canvas: Canvas): DrawText {
  return (text, top, { font, size, color }, align = 'left', indent = 0) => {
    drawOneLine(canvas, [{ text, font, size, color }], { x: x + indent, width: width - indent, align }, top, shaper);
  };
}

/** Draws the head of the first page: institution, title, banner with the patient. Returns the top of what follows. */
export function drawLetterhead(layout: DocumentLayout, canvas: Canvas): number {
  const { institution, title, banner } = layout.document;
  const { title: style } = layout.styles;
  const top = institution.name ? HEADS[institution.style](layout, canvas) : 52;
  textDrawer(layout, canvas)(title, top + style.size, style);
  const below = top + style.size + 12;
  return banner.length > 0 ? drawBanner(layout, canvas, below) : below;
}

/** Draws the head of every further page: title and patient, so that a loose page can be sorted in again. */
export function drawRunningHead(layout: DocumentLayout, canvas: Canvas): void {
  const { banner, title } = layout.document;
  const { text, bold } = layout.styles;
  const [[, patient] = ['', ''], number] = banner;
  const draw = textDrawer(layout, canvas);
  const small = { size: 8.5, color: GREY };
  draw(title, FIRST_TOP + 2, { ...bold, ...small });
  if (patient) draw(number ? `${patient} · ${number.join(' ')}` : patient, FIRST_TOP + 2, { ...text, ...small }, 'right');
  drawRule(canvas, layout.x, FIRST_TOP + 9, layout.width, GREY, 0.5);
}

/** Draws the foot of a page: institution, title, page number, and that all is invented. */
export function drawFooter(layout: DocumentLayout, canvas: Canvas, page: number, of: number): void {
  const { institution, title } = layout.document;
  const base = canvas.size.height - 30;
  const draw = textDrawer(layout, canvas);
  const style = { font: 'sans', size: 7.5, color: GREY } as const;
  drawRule(canvas, layout.x, base - 12, layout.width, GREY, 0.4);
  draw(institution.name ? `${institution.name} · ${title}` : title, base, style);
  draw(`Page ${page} of ${of}`, base, style, 'right');
  draw(SAMPLE_MARK, base + 11, SAMPLE_MARK_STYLE, 'center');
}

type DrawHead = (layout: DocumentLayout, canvas: Canvas) => number;

/** The letterheads; each gives the top of the title. */
const HEADS: Record<Institution['style'], DrawHead> = {
  mark(layout, canvas) {
    const { x, width, styles } = layout;
    const { logoPath, name, department, address, phone, fax, color } = layout.document.institution;
    const [top, draw] = [FIRST_TOP, textDrawer(layout, canvas)];
    drawPath(canvas, logoPath, x, top, { fill: color });
    draw(name, top + 17, { ...styles.bold, size: 20, color }, 'left', 44);
    draw(department, top + 31, { ...styles.text, size: 9.5, color: GREY }, 'left', 44);
    drawAddress(draw, top + 8, [address, `Phone ${phone}`, `Fax ${fax}`]);
    drawRule(canvas, x, top + 44, width, color, 1.2);
    return top + 64;
  },
  centered(layout, canvas) {
    const { x, width, styles } = layout;
    const { logoPath, name, department, address, phone, fax, color, face } = layout.document.institution;
    const [top, draw] = [FIRST_TOP, textDrawer(layout, canvas)];
    drawPath(canvas, logoPath, x + width / 2 - 16, top - 8, { fill: color });
    draw(name, top + 44, { ...styles.bold, size: 18, color }, 'center');
    draw(department, top + 57, { font: face === 'serif' ? 'italic' : 'sans', size: 9.5, color: GREY }, 'center');
    draw(`${address} · ${phone} · Fax ${fax}`, top + 69, { ...styles.text, size: 8, color: GREY }, 'center');
    drawRule(canvas, x, top + 78, width, color, 0.8);
    drawRule(canvas, x, top + 80.5, width, color, 0.3);
    return top + 98;
  },
  band(layout, canvas) {
    const { logoPath, name, department, address, phone, fax, color } = layout.document.institution;
    const { styles } = layout;
    const draw = textDrawer(layout, canvas);
    drawRectangle(canvas, { x: 0, top: 0, width: canvas.size.width, height: 62 }, { fill: color });
    drawPath(canvas, logoPath, layout.x, 15, { fill: WHITE });
    draw(name, 32, { ...styles.bold, size: 19, color: WHITE }, 'left', 44);
    draw(department, 47, { ...styles.text, size: 9, color: WHITE }, 'left', 44);
    drawAddress(draw, 28, [address, `${phone} · Fax ${fax}`], WHITE);
    return 84;
  },
  plain(layout, canvas) {
    const { name, department, address, phone, fax, color } = layout.document.institution;
    const { styles } = layout;
    const [top, draw] = [FIRST_TOP, textDrawer(layout, canvas)];
    draw(name.toUpperCase(), top + 10, { ...styles.bold, size: 13, color });
    draw(department, top + 23, { ...styles.text, size: 8.5, color: GREY });
    drawAddress(draw, top + 8, [address, `Tel ${phone}`, `Fax ${fax}`]);
    drawRule(canvas, layout.x, top + 34, layout.width, BLACK, 0.6);
    return top + 52;
  },
};

function drawAddress(draw: DrawText, top: number, lines: readonly string[], color: Color = GREY): void {
  for (const [index, line] of lines.entries()) draw(line, top + index * 11, { font: 'sans', size: 8, color }, 'right');
}

/** Draws the patient's box in two columns; gives the top of what follows. */
function drawBanner(layout: DocumentLayout, canvas: Canvas, top: number): number {
  const { x, width, shaper, styles } = layout;
  const { banner } = layout.document;
  const half = width / 2;
  const { size } = styles.label;
  const height = Math.ceil(banner.length / 2) * 14 + 12;
  drawRectangle(canvas, { x, top, width, height }, { stroke: [0.6, 0.62, 0.65], width: 0.6 });
  for (const [index, [name, value]] of banner.entries()) {
    const left = x + 8 + (index % 2) * half;
    const base = top + 17 + Math.floor(index / 2) * 14;
    const put = (text: string, from: number, wide: number, style: TextStyle) =>
      drawOneLine(canvas, [textRun(text, style)], { x: from, width: wide, align: 'left' }, base, shaper);
    put(name, left, 80, { ...styles.label, size: size - 0.5 });
    put(value, left + 82, half - 94, { ...(index === 0 ? styles.bold : styles.text), size });
  }
  return top + height + 12;
}

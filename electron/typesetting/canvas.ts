import type { PaperSize } from '../../shared/domain/paper.ts';
import type { Color, Line } from './lines.ts';
import type { PlacedGlyph } from './shaper.ts';

/** A generated page: operators of its content stream, and links with their target as a page of the packet, from 1. */
export interface Canvas {
  readonly size: PaperSize;
  readonly operators: string[];
  readonly links: { rect: [number, number, number, number]; target: number }[];
}

/** An empty canvas; `size` in points. */
export function newCanvas(size: PaperSize): Canvas {
  return { size, operators: [], links: [] };
}

/** A number of a content stream, in hundredths. */
export function operand(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function fill([red, green, blue]: Color): string {
  return `${red} ${green} ${blue} rg`;
}

function cidHex(cid: number): string {
  return cid.toString(16).padStart(4, '0');
}

/** Operators that show glyphs from the current text position on (ISO 32000-1, 9.4.3): one `TJ` for each typeface. */
export function showGlyphs(glyphs: readonly PlacedGlyph[], size: number): string {
  const operators: string[] = [];
  let parts: string[] = [];
  let text = '';
  let face = '';
  let rise = 0;
  let pendingOffset = 0;
  const endText = () => {
    if (text !== '') parts.push(`<${text}>`);
    text = '';
  };
  const endArray = () => {
    endText();
    if (parts.length > 0) operators.push(`[${parts.join(' ')}] TJ`);
    parts = [];
  };
  for (const glyph of glyphs) {
    if (glyph.face.resource !== face) {
      endArray();
      face = glyph.face.resource;
      operators.push(`/${face} ${operand(size)} Tf`);
    }
    const up = (glyph.dy * size) / 1000;
    if (Math.abs(up - rise) > 0.005) {
      endArray();
      operators.push(`${operand(up)} Ts`);
      rise = up;
    }
    pendingOffset += glyph.dx;
    if (Math.abs(pendingOffset) >= 0.5) {
      endText();
      parts.push(String(-Math.round(pendingOffset)));
      pendingOffset -= Math.round(pendingOffset);
    }
    text += cidHex(glyph.cid);
    pendingOffset += glyph.advance - glyph.dx - glyph.face.width(glyph.cid);
  }
  endText();
  if (Math.abs(pendingOffset) >= 0.5) parts.push(String(-Math.round(pendingOffset)));
  endArray();
  if (rise !== 0) operators.push('0 Ts');
  return operators.join(' ');
}

function utf16Hex(text: string): string {
  return `feff${Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('')}`;
}

/** Operators that draw a line. `x` is its start and `y` its baseline, points from the page's lower left corner. */
export function lineOperators(line: Line, x: number, y: number): string {
  const operators = ['BT', `1 0 0 1 ${operand(x)} ${operand(y)} Tm`];
  let color = '';
  for (let from = 0; from < line.boxes.length; ) {
    const first = line.boxes[from];
    if (!first) break;
    let to = from + 1;
    // Boxes of one run are shown together; a box with an ActualText of its own stands alone.
    while (first.shaped.actualText === null && line.boxes[to]?.run === first.run && line.boxes[to]?.shaped.actualText === null)
      to += 1;
    const glyphs = line.boxes.slice(from, to).flatMap(({ shaped }) => shaped.glyphs);
    const fillColor = fill(first.run.color);
    if (fillColor !== color) operators.push(fillColor);
    color = fillColor;
    const shown = showGlyphs(glyphs, first.run.size);
    const { actualText } = first.shaped;
    operators.push(actualText === null ? shown : `/Span <</ActualText <${utf16Hex(actualText)}>>> BDC ${shown} EMC`);
    from = to;
  }
  operators.push('ET');
  return operators.join(' ');
}

export type Alignment = 'left' | 'center' | 'right';

/** Where a line begins that is aligned in a column; points. */
export function alignedStart({ width }: Line, column: { x: number; width: number }, align: Alignment): number {
  const free = column.width - width;
  return column.x + (align === 'left' ? 0 : align === 'center' ? free / 2 : free);
}

/** Draws a line of text and adds its links. The baseline is `top` points below the page's upper edge. */
export function drawLine(canvas: Canvas, line: Line, x: number, top: number): void {
  const y = canvas.size.height - top;
  canvas.operators.push(lineOperators(line, x, y));
  let left = x;
  for (const { run, width } of line.boxes) {
    if (run.target !== undefined) {
      const last = canvas.links.at(-1);
      const rect: [number, number, number, number] = [left, y - run.size * 0.25, left + width, y + run.size * 0.8];
      // Adjacent boxes with one target are one link.
      if (last?.target === run.target && last.rect[1] === rect[1] && Math.abs(last.rect[2] - left) < 0.01) last.rect[2] = rect[2];
      else canvas.links.push({ rect, target: run.target });
    }
    left += width;
  }
}

/** Operators that draw a horizontal rule; points from the page's lower left corner. */
export function ruleOperators(x: number, y: number, width: number, color: Color, thickness: number): string {
  const [red, green, blue] = color;
  return `${red} ${green} ${blue} RG ${thickness} w ${operand(x)} ${operand(y)} m ${operand(x + width)} ${operand(y)} l S`;
}

/** Draws a horizontal rule `top` points below the page's upper edge. */
export function drawRule(canvas: Canvas, x: number, top: number, width: number, color: Color, thickness: number): void {
  canvas.operators.push(ruleOperators(x, canvas.size.height - top, width, color, thickness));
}

import type { PaperSize } from '../../shared/domain/paper.ts';
import { type Canvas, drawLine, drawRule, newCanvas } from './canvas.ts';
import { type Line, layOutParagraph, type TextRun } from './lines.ts';
import type { Shaper } from './shaper.ts';
import { HAIRLINE_COLOR, MARGIN, type TextStyle, TITLE, textRun } from './text-style.ts';

/** Room kept free at the foot of own pages for the footer, points from the lower edge. */
export const FOOTER_SPACE = 60;

/** Pages that fill from top to bottom. */
export interface Flow {
  readonly canvases: readonly Canvas[];
  readonly shaper: Shaper;
  /** The page being filled. */
  readonly canvas: Canvas;
  /** Left edge and width of the text. */
  readonly x: number;
  readonly width: number;
  /** Distance of the next line's top from the page's upper edge. */
  top: number;
  /** Space left on this page. */
  remaining(): number;
  /** Begins a new page unless `height` fits on this one. Tells whether it did. */
  ensureSpace(height: number): boolean;
}

/** Begins a flow; `onPage` is called on every page but the first, to set its head. */
export function startFlow(shaper: Shaper, size: PaperSize, onPage: (flow: Flow) => void = () => {}): Flow {
  const sheets = [newCanvas(size)];
  const flow: Flow = {
    canvases: sheets,
    shaper,
    get canvas() {
      return sheets.at(-1) as Canvas;
    },
    x: MARGIN,
    width: size.width - 2 * MARGIN,
    top: MARGIN,
    remaining: () => size.height - FOOTER_SPACE - flow.top,
    ensureSpace(height) {
      if (height <= flow.remaining()) return false;
      sheets.push(newCanvas(size));
      flow.top = MARGIN;
      onPage(flow);
      return true;
    },
  };
  return flow;
}

/** Where a line's base line stands below the top of its leading. */
export function baseline({ size, leading }: TextStyle): number {
  return (leading - size) / 2 + size * 0.8;
}

/** Draws lines one below the other from `top`; gives the top of what follows. Lines from right to left keep to the right. */
export function drawLines(
  canvas: Canvas,
  lines: readonly Line[],
  style: TextStyle,
  x: number,
  width: number,
  top: number,
): number {
  lines.forEach((line, index) => {
    drawLine(canvas, line, line.rtl ? x + width - line.width : x, top + index * style.leading + baseline(style));
  });
  return top + lines.length * style.leading;
}

/** Sets a paragraph of running text; leaves no single line of it alone at the foot or the head of a page. */
export function flowParagraph(flow: Flow, runs: readonly TextRun[], style: TextStyle): void {
  const lines = layOutParagraph(runs, flow.width, flow.shaper);
  for (let from = 0; from < lines.length; ) {
    const left = lines.length - from;
    const fitting = Math.floor((flow.remaining() + 0.01) / style.leading);
    const alone = fitting < Math.min(2, left) && from === 0;
    const count = fitting >= left ? left : alone ? 0 : Math.max(0, left - fitting === 1 ? fitting - 1 : fitting);
    if (count === 0) {
      flow.ensureSpace(Number.POSITIVE_INFINITY);
      continue;
    }
    flow.top = drawLines(flow.canvas, lines.slice(from, from + count), style, flow.x, flow.width, flow.top);
    from += count;
  }
}

/** A hairline over the text's whole width. */
export function flowRule(flow: Flow): void {
  drawRule(flow.canvas, flow.x, flow.top, flow.width, HAIRLINE_COLOR, 0.5);
}

/** Sets the title of a page. */
export function flowTitle(flow: Flow, title: string): void {
  flow.top = drawLines(
    flow.canvas,
    layOutParagraph([textRun(title, TITLE)], flow.width, flow.shaper),
    TITLE,
    flow.x,
    flow.width,
    flow.top,
  );
}

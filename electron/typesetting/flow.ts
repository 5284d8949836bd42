import type { PaperSize } from '../../shared/domain/paper.ts';
import { type Alignment, alignedStart, type Canvas, drawLine, drawRule, newCanvas } from './canvas.ts';
import { type Line, layOutParagraph, type TextRun } from './lines.ts';
import type { Shaper } from './shaper.ts';
import { HAIRLINE_COLOR, MARGIN, type TextStyle, TITLE, textRun } from './text-style.ts';

/** Space for the footer of generated pages, points from the lower edge. */
export const FOOTER_SPACE = 60;

/** Pages that are filled from top to bottom; lengths in points. */
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
  /** Height that is left on this page. */
  remaining(): number;
  /** Begins a new page unless `height` fits on this one; gives whether it began one. */
  ensureSpace(height: number): boolean;
}

/** Begins a flow. `onPage` is called for every page but the first, to typeset its head. */
export function startFlow(shaper: Shaper, size: PaperSize, onPage: (flow: Flow) => void = () => {}): Flow {
  const canvases = [newCanvas(size)];
  const flow: Flow = {
    canvases,
    shaper,
    get canvas() {
      return canvases.at(-1) as Canvas;
    },
    x: MARGIN,
    width: size.width - 2 * MARGIN,
    top: MARGIN,
    remaining: () => size.height - FOOTER_SPACE - flow.top,
    ensureSpace(height) {
      if (height <= flow.remaining()) return false;
      canvases.push(newCanvas(size));
      flow.top = MARGIN;
      onPage(flow);
      return true;
    },
  };
  return flow;
}

/** Distance of a line's baseline from the top of its leading, points. */
export function baseline({ size, leading }: TextStyle): number {
  return (leading - size) / 2 + size * 0.8;
}

/**
 * Draws lines below each other from `top` and returns the top of what follows. Without `align`, a line begins at the start
 * side of its script.
 */
export function drawLines(
  canvas: Canvas,
  lines: readonly Line[],
  style: TextStyle,
  x: number,
  width: number,
  top: number,
  align?: Alignment,
): number {
  lines.forEach((line, index) => {
    const start = alignedStart(line, { x, width }, align ?? (line.rtl ? 'right' : 'left'));
    drawLine(canvas, line, start, top + index * style.leading + baseline(style));
  });
  return top + lines.length * style.leading;
}

/** Typesets a paragraph of running text without widows and orphans. */
export function flowParagraph(flow: Flow, runs: readonly TextRun[], style: TextStyle): void {
  const lines = layOutParagraph(runs, flow.width, flow.shaper);
  for (let from = 0; from < lines.length; ) {
    const left = lines.length - from;
    const fittingLines = Math.floor((flow.remaining() + 0.01) / style.leading);
    const isLoneLine = fittingLines < Math.min(2, left) && from === 0;
    const count =
      fittingLines >= left ? left : isLoneLine ? 0 : Math.max(0, left - fittingLines === 1 ? fittingLines - 1 : fittingLines);
    if (count === 0) {
      flow.ensureSpace(Number.POSITIVE_INFINITY);
      continue;
    }
    flow.top = drawLines(flow.canvas, lines.slice(from, from + count), style, flow.x, flow.width, flow.top);
    from += count;
  }
}

/** Draws a hairline as wide as the text. */
export function flowRule(flow: Flow): void {
  drawRule(flow.canvas, flow.x, flow.top, flow.width, HAIRLINE_COLOR, 0.5);
}

/** Typesets the title of a page. */
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

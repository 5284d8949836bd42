import { drawLine, drawRule, newSheet, type Sheet } from './canvas.ts';
import { type Line, type Span, setParagraph } from './lines.ts';
import type { Shaper } from './shaper.ts';
import { HAIRLINE, type Look, MARGIN, type Size, span, TITLE } from './text-style.ts';

/** Room kept free at the foot of own pages for the footer, points from the lower edge. */
export const FOOT_ROOM = 60;

/** Pages that fill from top to bottom. */
export interface Flow {
  readonly sheets: readonly Sheet[];
  readonly shaper: Shaper;
  /** The page being filled. */
  readonly sheet: Sheet;
  /** Left edge and width of the text. */
  readonly x: number;
  readonly width: number;
  /** Distance of the next line's top from the page's upper edge. */
  top: number;
  /** Space left on this page. */
  room(): number;
  /** Begins a new page unless `height` fits on this one. Tells whether it did. */
  need(height: number): boolean;
}

/** Begins a flow; `onPage` is called on every page but the first, to set its head. */
export function startFlow(shaper: Shaper, size: Size, onPage: (flow: Flow) => void = () => {}): Flow {
  const sheets = [newSheet(size)];
  const flow: Flow = {
    sheets,
    shaper,
    get sheet() {
      return sheets.at(-1) as Sheet;
    },
    x: MARGIN,
    width: size.width - 2 * MARGIN,
    top: MARGIN,
    room: () => size.height - FOOT_ROOM - flow.top,
    need(height) {
      if (height <= flow.room()) return false;
      sheets.push(newSheet(size));
      flow.top = MARGIN;
      onPage(flow);
      return true;
    },
  };
  return flow;
}

/** Where a line's base line stands below the top of its leading. */
export function baseline({ size, leading }: Look): number {
  return (leading - size) / 2 + size * 0.8;
}

/** Draws lines one below the other from `top`; gives the top of what follows. Lines from right to left keep to the right. */
export function drawLines(sheet: Sheet, lines: readonly Line[], look: Look, x: number, width: number, top: number): number {
  lines.forEach((line, index) => {
    drawLine(sheet, line, line.rtl ? x + width - line.width : x, top + index * look.leading + baseline(look));
  });
  return top + lines.length * look.leading;
}

/** Sets a paragraph of running text; leaves no single line of it alone at the foot or the head of a page. */
export function flowParagraph(flow: Flow, spans: readonly Span[], look: Look): void {
  const lines = setParagraph(spans, flow.width, flow.shaper);
  for (let from = 0; from < lines.length; ) {
    const left = lines.length - from;
    const fitting = Math.floor((flow.room() + 0.01) / look.leading);
    const alone = fitting < Math.min(2, left) && from === 0;
    const count = fitting >= left ? left : alone ? 0 : Math.max(0, left - fitting === 1 ? fitting - 1 : fitting);
    if (count === 0) {
      flow.need(Number.POSITIVE_INFINITY);
      continue;
    }
    flow.top = drawLines(flow.sheet, lines.slice(from, from + count), look, flow.x, flow.width, flow.top);
    from += count;
  }
}

/** A hairline over the text's whole width. */
export function flowRule(flow: Flow): void {
  drawRule(flow.sheet, flow.x, flow.top, flow.width, HAIRLINE, 0.5);
}

/** Sets the title of a page. */
export function flowTitle(flow: Flow, title: string): void {
  flow.top = drawLines(
    flow.sheet,
    setParagraph([span(title, TITLE)], flow.width, flow.shaper),
    TITLE,
    flow.x,
    flow.width,
    flow.top,
  );
}

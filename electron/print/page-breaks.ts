import type { PaperSize } from '../../shared/domain/paper.ts';
import { type Canvas, newCanvas } from '../typesetting/canvas.ts';

/** A box of a fixed height: a line of text, a ruled line, a table head. Lengths in points. */
export interface FlowBox {
  height: number;
  /** Draws the box; `top` is the distance from the page's upper edge. */
  draw(canvas: Canvas, top: number): void;
}

/** A box in the flow. A block is a list of flow items, so that a page break can divide it. */
export interface FlowItem extends FlowBox {
  /** Space above the box; none at the head of a page. */
  gap: number;
  /** Keeps the box on one page with the next, as long as the whole chain fits on one page. */
  keep: boolean;
  /** Repeated above the box at the head of a page: the head of its table. */
  head?: FlowBox;
}

/** The area of a page for flow items, points from its upper edge. */
interface PageArea {
  size: PaperSize;
  /** Top on the first page, below the letterhead. */
  firstTop: number;
  /** Top on the other pages, below the running head. */
  nextTop: number;
  /** Lower edge. */
  bottom: number;
}

/** The end of the chain of kept items that begins at `from`, exclusive. */
function chainEnd(flowItems: readonly FlowItem[], from: number): number {
  let end = from;
  while (flowItems[end]?.keep && end + 1 < flowItems.length) end += 1;
  return end + 1;
}

/** Draws flow items below each other, on as many pages as needed. */
export function paginate(flowItems: readonly FlowItem[], { size, firstTop, nextTop, bottom }: PageArea): Canvas[] {
  let canvas = newCanvas(size);
  const canvases = [canvas];
  let top = firstTop;
  let isPageTop = true;
  const turnOver = () => {
    canvas = newCanvas(size);
    canvases.push(canvas);
    top = nextTop;
    isPageTop = true;
  };
  /** Height of a chain here, or at the head of a page, points. */
  const heightOf = (chain: readonly FlowItem[], atHead: boolean) =>
    chain.reduce((sum, { gap, height, head }, index) => sum + height + (atHead && index === 0 ? (head?.height ?? 0) : gap), 0);
  const addItem = (flowItem: FlowItem) => {
    const { gap, height, head } = flowItem;
    if (!isPageTop && top + gap + height > bottom) turnOver();
    if (isPageTop && canvases.length > 1 && head) {
      head.draw(canvas, top);
      top += head.height;
    }
    if (!isPageTop) top += gap;
    flowItem.draw(canvas, top);
    top += height;
    isPageTop = false;
  };
  for (let from = 0; from < flowItems.length; ) {
    const chain = flowItems.slice(from, chainEnd(flowItems, from));
    const fits = top + heightOf(chain, isPageTop) <= bottom;
    // A chain that fits on no page breaks where the page ends.
    if (!isPageTop && !fits && heightOf(chain, true) <= bottom - nextTop) turnOver();
    for (const flowItem of chain) addItem(flowItem);
    from += chain.length;
  }
  return canvases;
}

/** The items, the last one kept with the next item. */
export function keepWithNext(flowItems: readonly FlowItem[]): FlowItem[] {
  return flowItems.map((flowItem, index) => (index === flowItems.length - 1 ? { ...flowItem, keep: true } : flowItem));
}

/** The items with this space above the first. */
export function withGapAbove(gap: number, flowItems: readonly FlowItem[]): FlowItem[] {
  return flowItems.map((flowItem, index) => (index === 0 ? { ...flowItem, gap } : flowItem));
}

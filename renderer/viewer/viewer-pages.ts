import { PAPER_SIZES } from '../../shared/domain/paper.ts';
import type { PagePlacement } from '../../shared/packets/page-placement.ts';

/** Width and height in points (1/72 inch), or in pixels where said. */
export interface Size {
  width: number;
  height: number;
}

/** A page to look at: which page of which PDF, and for a packet the paper and footer it will be printed with. */
export interface Sheet {
  key: string;
  url: string;
  /** From 1. */
  page: number;
  /** Lays the page on paper; absent: the page is the paper. */
  lay?: (page: Size) => PagePlacement;
  /** `left` is shortened where there is no room; `own`, its page of its own pages, never. `mark`: empty, or "SAMPLE". */
  footer?: { mark: string; left: string; own: string; right: string };
}

/** `width` and `page` fit every sheet into the window; a number is pixels a point. */
export type Zoom = 'width' | 'page' | number;

export const SMALLEST = 0.1;
export const LARGEST = 8;

/** The space above, below and beside every sheet, pixels. */
export const GAP = 16;

/** Letter, the guess for a page that was not looked at yet. */
export const UNKNOWN: Size = PAPER_SIZES.letter;

/** A page as it is. */
export const asIs = ({ width, height }: Size): PagePlacement => ({ width, height, left: 0, top: 0, scale: 1 });

/** A quarter turn swaps the sides. */
export function turned({ width, height }: Size, rotation: number): Size {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** Where every sheet stands in the column, pixels from its top. */
interface Column {
  tops: number[];
  scales: number[];
  sizes: Size[];
  /** Of the whole column. */
  height: number;
  width: number;
}

/** Sets sheets of the given paper sizes (points, already turned) below each other in a window of `view` pixels. */
export function setColumn(papers: readonly Size[], zoom: Zoom, view: Size): Column {
  const column: Column = { tops: [], scales: [], sizes: [], height: GAP, width: 0 };
  const room = { width: Math.max(view.width - 2 * GAP, 50), height: Math.max(view.height - 2 * GAP, 50) };
  for (const paper of papers) {
    const fit = { width: room.width / paper.width, page: Math.min(room.width / paper.width, room.height / paper.height) };
    const scale = Math.min(Math.max(typeof zoom === 'number' ? zoom : fit[zoom], SMALLEST / 10), LARGEST);
    const size = { width: Math.floor(paper.width * scale), height: Math.floor(paper.height * scale) };
    column.tops.push(column.height);
    column.scales.push(scale);
    column.sizes.push(size);
    column.height += size.height + GAP;
    column.width = Math.max(column.width, size.width + 2 * GAP);
  }
  return column;
}

/** The sheet at a height of the column; the gap below a sheet belongs to it. 0 in an empty column. */
export function sheetAt({ tops }: Column, y: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

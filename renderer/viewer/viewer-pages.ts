import { PAPER_SIZES } from '../../shared/domain/paper.ts';
import type { PagePlacement } from '../../shared/packets/page-placement.ts';

/** Width and height in points (1/72 inch), or in pixels where said. */
export interface Size {
  width: number;
  height: number;
}

/** A page of the viewer: the page of a PDF, and for a packet its paper and footer. */
export interface ViewerPage {
  key: string;
  url: string;
  /** From 1. */
  page: number;
  /** Places the page on paper; absent: the page is the paper. */
  placeOnPaper?: (page: Size) => PagePlacement;
  /** `left` is shortened to fit; `pageOf`, the page of the document, never. `mark`: empty, or "SAMPLE". */
  footer?: { mark: string; left: string; pageOf: string; right: string };
}

/** `width` and `page` fit every page into the window; a number is pixels per point. */
export type Zoom = 'width' | 'page' | number;

export const MIN_SCALE = 0.1;
export const MAX_SCALE = 8;

/** The space above, below and beside every page, pixels. */
export const GAP = 16;

/** Letter, the assumed size of a page that is not loaded yet. */
export const UNKNOWN_SIZE: Size = PAPER_SIZES.letter;

/** The page is the paper. */
export const actualSize = ({ width, height }: Size): PagePlacement => ({ width, height, left: 0, top: 0, scale: 1 });

/** A quarter turn swaps the sides. */
export function rotatedSize({ width, height }: Size, rotation: number): Size {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** Position, scale and size of every page in the column, pixels. */
interface Column {
  tops: number[];
  scales: number[];
  sizes: Size[];
  /** Of the whole column. */
  height: number;
  width: number;
}

/** Lays pages of the given paper sizes (points, already rotated) below each other in a window of `view` pixels. */
export function columnLayout(paperSizes: readonly Size[], zoom: Zoom, view: Size): Column {
  const column: Column = { tops: [], scales: [], sizes: [], height: GAP, width: 0 };
  const available = { width: Math.max(view.width - 2 * GAP, 50), height: Math.max(view.height - 2 * GAP, 50) };
  for (const paper of paperSizes) {
    const scaleToFit = {
      width: available.width / paper.width,
      page: Math.min(available.width / paper.width, available.height / paper.height),
    };
    const scale = Math.min(Math.max(typeof zoom === 'number' ? zoom : scaleToFit[zoom], MIN_SCALE / 10), MAX_SCALE);
    const size = { width: Math.floor(paper.width * scale), height: Math.floor(paper.height * scale) };
    column.tops.push(column.height);
    column.scales.push(scale);
    column.sizes.push(size);
    column.height += size.height + GAP;
    column.width = Math.max(column.width, size.width + 2 * GAP);
  }
  return column;
}

/**
 * Returns the index of the page at an offset of the column, px. The gap below a page belongs to the page. 0 in an empty column.
 */
export function pageAt({ tops }: Column, offset: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

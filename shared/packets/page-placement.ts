import type { Paper } from '../domain/packet.ts';
import { PAPER_SIZES, type PaperSize } from '../domain/paper.ts';

/** Height of the margin for the footer below a record's page, points. */
export const FOOTER_HEIGHT = 28;

/** How a page lies on its paper: the size of the paper, and the page's upper left corner and scale on it. Points. */
export interface PagePlacement extends PaperSize {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/**
 * Where the page of a record lies in a packet of this paper. `page` is its size as a reader sees it: cropped, turned, in
 * points. The page of `original` paper keeps its size, and the paper gains the footer below it. Other paper is turned for a
 * landscape page; the page is centred above the footer, and made smaller where it must be.
 */
export function placePage({ width, height }: PaperSize, paper: Paper): PagePlacement {
  if (paper === 'original') return { width, height: height + FOOTER_HEIGHT, left: 0, top: 0, scale: 1 };
  const { width: short, height: long } = PAPER_SIZES[paper];
  const [across, down] = width > height ? [long, short] : [short, long];
  const scale = Math.min(1, across / width, (down - FOOTER_HEIGHT) / height);
  return {
    width: across,
    height: down,
    left: (across - width * scale) / 2,
    top: (down - FOOTER_HEIGHT - height * scale) / 2,
    scale,
  };
}

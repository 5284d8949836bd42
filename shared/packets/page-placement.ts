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
 * Places the page of a record on the paper of a packet. `width` and `height` are the size that a reader sees: cropped and
 * turned, in points. On `original` paper the page keeps its size, and the footer lengthens the paper. Other paper is turned for
 * a landscape page. The page is centered above the footer and shrunk where it does not fit.
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

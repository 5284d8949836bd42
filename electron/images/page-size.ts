import type { Resolution } from './resolution.ts';

/** Points. */
export interface PageSize {
  width: number;
  height: number;
}

const INCH = 72;
/** Letter, points: a picture of unknown size is fitted within it. */
const LETTER = { short: 8.5 * INCH, long: 11 * INCH };
/** Tabloid and A3 are the largest papers of a scanned record; with some tolerance at the edge. */
const LARGEST = { short: 12 * INCH, long: 17.5 * INCH };
const SMALLEST = INCH / 2;
/** Resolutions of scanners and faxes, pixels per inch; 98 is the coarse line of a fax. */
const SCANNED = { from: 96, to: 1250 };
/** Lowest resolution for a picture of unknown resolution, pixels per inch. */
const UNKNOWN = 150;

/**
 * The size of the page for a picture of `width` × `height` pixels. A scanner's resolution decides; else the picture fills
 * Letter, in its own orientation.
 */
export function pageSize(width: number, height: number, stated: Resolution | null): PageSize {
  if (stated && isScanned(stated)) {
    const size = { width: (width / stated.x) * INCH, height: (height / stated.y) * INCH };
    const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
    if (short >= SMALLEST && short <= LARGEST.short && long <= LARGEST.long) return size;
  }
  const [acrossLimit, upLimit] = width > height ? [LETTER.long, LETTER.short] : [LETTER.short, LETTER.long];
  const scale = Math.min(INCH / UNKNOWN, acrossLimit / width, upLimit / height);
  // Many readers refuse a page of less than a point: a line of pixels becomes a strip.
  return { width: Math.max(3, width * scale), height: Math.max(3, height * scale) };
}

function isScanned({ x, y }: Resolution): boolean {
  return x >= SCANNED.from && x <= SCANNED.to && y >= SCANNED.from && y <= SCANNED.to;
}

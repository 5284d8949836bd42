import type { Resolution } from './resolution.ts';

export interface PageSize {
  /** Points. */
  width: number;
  height: number;
}

const INCH = 72;
/** Letter, points: what a picture without a size of its own is fitted within. */
const LETTER = { short: 8.5 * INCH, long: 11 * INCH };
/** Tabloid and A3 are the largest papers that a scan of a record comes on; with some room for the edge. */
const LARGEST = { short: 12 * INCH, long: 17.5 * INCH };
const SMALLEST = INCH / 2;
/** Resolutions at which paper is scanned or faxed (98 is the coarse line of a fax). */
const SCANNED = { from: 96, to: 1250 };
/** A picture of unknown resolution is not made larger than this, pixels per inch. */
const UNKNOWN = 150;

/**
 * The size of the page that shows a picture of so many pixels: its own by the stated resolution where that is of
 * a scan, else as large as fits within a Letter page, upright or lying as the picture is.
 */
export function pageSize(width: number, height: number, stated: Resolution | null): PageSize {
  if (stated && isScanned(stated)) {
    const size = { width: (width / stated.x) * INCH, height: (height / stated.y) * INCH };
    const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
    if (short >= SMALLEST && short <= LARGEST.short && long <= LARGEST.long) return size;
  }
  const [acrossLimit, upLimit] = width > height ? [LETTER.long, LETTER.short] : [LETTER.short, LETTER.long];
  const scale = Math.min(INCH / UNKNOWN, acrossLimit / width, upLimit / height);
  // A page of less than a point is no page to many readers: a line of pixels becomes a strip.
  return { width: Math.max(3, width * scale), height: Math.max(3, height * scale) };
}

function isScanned({ x, y }: Resolution): boolean {
  return x >= SCANNED.from && x <= SCANNED.to && y >= SCANNED.from && y <= SCANNED.to;
}

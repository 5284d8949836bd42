/** Width and height in points (1/72 inch). */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** Upright papers: Letter (ANSI A) and A4 (ISO 216, 210 × 297 mm). */
export const PAPER_SIZES = {
  letter: { width: 612, height: 792 },
  a4: { width: 595.28, height: 841.89 },
} as const satisfies Record<string, PaperSize>;

/** A point of an outline, on a quadratic curve or its control point; font units. */
export interface Point {
  x: number;
  y: number;
  on: boolean;
}

/** A glyph of a font file; lengths in font units. */
export interface Glyph {
  id: number;
  advance: number;
  contours(): Point[][];
}

/** A glyph and its offset from the pen position of its group; font units. */
export interface Part {
  glyph: Glyph;
  dx: number;
  dy: number;
}

/** Glyphs that are drawn as one for some characters; lengths in font units. */
export interface GlyphGroup {
  parts: readonly Part[];
  text: string;
  /** From this group's pen position to that of the next. */
  advance: number;
}

/** A font file, opened; lengths in font units. */
export interface Font {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  capHeight: number;
  has(codePoint: number): boolean;
  /** Lays out text of this font and of one direction; gives its groups from left to right. */
  layOut(text: string, rtl: boolean): GlyphGroup[];
}

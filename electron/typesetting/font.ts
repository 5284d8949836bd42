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

/** A glyph moved from the pen position of its group; font units. */
export interface Part {
  glyph: Glyph;
  dx: number;
  dy: number;
}

/** Glyphs that together stand for some characters and are drawn as one; lengths in font units. */
export interface GlyphGroup {
  parts: readonly Part[];
  text: string;
  /** From this group's pen position to the next one's. */
  advance: number;
}

/** A font file, opened; lengths in font units. */
export interface Font {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  capHeight: number;
  has(codePoint: number): boolean;
  /** Lays a run out, from left to right as it is seen: characters of this font and of one direction. */
  layOut(text: string, rtl: boolean): GlyphGroup[];
}

import type * as fontkit from 'fontkit';

/** A glyph of a font file, moved from the pen position of its group; font units. */
export interface Part {
  glyph: fontkit.Glyph;
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

/**
 * Lays a run of one font out, from left to right as it is seen. A glyph that stands for no character of its own
 * (the dots of an Arabic letter, a part of an Indic one) becomes a part of the letter it belongs to, so that a
 * reader who searches or copies the text finds nothing but its characters.
 */
export function layOut(font: fontkit.Font, text: string, rtl: boolean): GlyphGroup[] {
  const { glyphs, positions } = font.layout(text, undefined, undefined, undefined, rtl ? 'rtl' : 'ltr');
  const groups: { parts: Part[]; text: string; advance: number }[] = [];
  /** In text from right to left what belongs to a letter stands before it. */
  let waiting: { parts: Part[]; advance: number } = { parts: [], advance: 0 };
  glyphs.forEach((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    // fontkit puts a space without width for characters that are not drawn, glyph 0 for a circle it has not got.
    if (glyph.id === 0 || (xAdvance === 0 && glyph.codePoints[0] === 0x20)) return;
    const own = String.fromCodePoint(...glyph.codePoints);
    const into = own !== '' ? undefined : rtl ? waiting : groups.at(-1);
    if (into) {
      into.parts.push({ glyph, dx: into.advance + xOffset, dy: yOffset });
      into.advance += xAdvance;
      return;
    }
    const { parts, advance } = waiting;
    waiting = { parts: [], advance: 0 };
    groups.push({ parts: [...parts, { glyph, dx: advance + xOffset, dy: yOffset }], text: own, advance: advance + xAdvance });
  });
  if (waiting.parts.length > 0) groups.push({ ...waiting, text: '' });
  return groups;
}

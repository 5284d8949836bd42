import { readFileSync } from 'node:fs';
import type { Font, Glyph, GlyphGroup } from './font.ts';
import { kerningOf, type Ligature, ligaturesOf } from './latin-layout.ts';
import { openOutlines } from './outlines.ts';
import { woffTables } from './woff.ts';

/** Text that needs more than ligatures and kerning: combining marks, fractions, l·l, ïï. */
const MORE_THAN_LETTERS = /\p{M}|\u2044|l·l|ïï/iu;

/** Whether `openLatinFont` lays out the Latin letters of a text as a full shaping engine does. */
export function isPlainLatin(text: string): boolean {
  return !MORE_THAN_LETTERS.test(text);
}

/**
 * Opens a font file (WOFF) for Latin text with ligatures and kerning. The layout equals that of a full shaping engine. Loading
 * such an engine would take longer than typesetting a packet.
 */
export function openLatinFont(path: string): Font {
  const table = woffTables(readFileSync(path));
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')];
  const characters = charactersOf(table('cmap'));
  const ligatures = ligaturesOf(table('GSUB'));
  const kerning = kerningOf(table('GPOS'));
  const outline = openOutlines(table('glyf'), table('loca'), head.getInt16(50) === 1);
  const lastAdvance = hhea.getUint16(34) - 1;
  const glyphs = new Map<number, Glyph>();

  const glyphOf = (id: number): Glyph => {
    const known = glyphs.get(id);
    if (known) return known;
    const glyph = { id, advance: hmtx.getUint16(4 * Math.min(id, lastAdvance)), contours: () => outline(id) };
    glyphs.set(id, glyph);
    return glyph;
  };

  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: table('OS/2').getInt16(88),
    has: (codePoint) => characters.has(codePoint),
    layOut(text, rtl) {
      const letters = Array.from(text, (character) => ({
        id: characters.get(character.codePointAt(0) ?? 0) ?? 0,
        text: character,
      }));
      const laidOut = withLigatures(letters, ligatures);
      const groups = laidOut.map(({ id, text: glyphText }, index): GlyphGroup => {
        const glyph = glyphOf(id);
        const next = laidOut[index + 1];
        return { parts: [{ glyph, dx: 0, dy: 0 }], text: glyphText, advance: glyph.advance + (next ? kerning(id, next.id) : 0) };
      });
      return rtl ? groups.reverse() : groups;
    },
  };
}

interface Letter {
  id: number;
  text: string;
}

function withLigatures(letters: readonly Letter[], ligatures: ReadonlyMap<number, readonly Ligature[]>): Letter[] {
  const laidOut: Letter[] = [];
  for (let position = 0; position < letters.length; position++) {
    const letter = letters[position];
    if (!letter) break;
    const ligature = ligatures
      .get(letter.id)
      ?.find(({ following }) => following.every((id, index) => letters[position + 1 + index]?.id === id));
    const end = position + (ligature?.following.length ?? 0);
    laidOut.push(
      ligature
        ? {
            id: ligature.glyph,
            text: letters
              .slice(position, end + 1)
              .map(({ text }) => text)
              .join(''),
          }
        : letter,
    );
    position = end;
  }
  return laidOut;
}

/** Glyphs by code point (table `cmap`, format 4). */
function charactersOf(cmap: DataView): Map<number, number> {
  const characters = new Map<number, number>();
  for (let record = 4, left = cmap.getUint16(2); left > 0; left--, record += 8) {
    const subtable = cmap.getUint32(record + 4);
    if (cmap.getUint16(subtable) !== 4) continue;
    const doubled = cmap.getUint16(subtable + 6);
    for (let segment = subtable + 14; segment < subtable + 14 + doubled; segment += 2) {
      const [to, from] = [cmap.getUint16(segment), cmap.getUint16(segment + doubled + 2)];
      const delta = cmap.getUint16(segment + 2 * doubled + 2);
      const ranges = segment + 3 * doubled + 2;
      const range = cmap.getUint16(ranges);
      for (let point = from; point <= to; point++) {
        const found = range === 0 ? point : cmap.getUint16(ranges + range + 2 * (point - from));
        const id = found === 0 ? 0 : (found + delta) & 0xffff;
        if (id !== 0) characters.set(point, id);
      }
    }
    break;
  }
  return characters;
}

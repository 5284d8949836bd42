import { createRequire } from 'node:module';
import { FONT_STYLES, type FontStyle } from './families.ts';
import type { Font, GlyphGroup } from './font.ts';
import { type Fonts, isInvisible } from './fonts.ts';
import { createTypeface, type Typeface } from './typeface.ts';

/** A placed glyph; lengths in 1/1000 of the type size. */
export interface PlacedGlyph {
  face: Typeface;
  cid: number;
  /** From this glyph's pen position to the next one's. */
  advance: number;
  /** Where it is drawn, from the pen position. */
  dx: number;
  dy: number;
}

/** Text of one direction as glyphs from left to right; width in 1/1000 of the type size. */
export interface Shaped {
  glyphs: readonly PlacedGlyph[];
  width: number;
  /** The text, where readers cannot restore it from the glyphs (ISO 32000-2, 14.9.4); else null. */
  actualText: string | null;
}

/** Turns text into glyphs of the typefaces of one PDF. */
export interface Shaper {
  shape(text: string, style: FontStyle, rtl: boolean): Shaped;
  /** The typeface of a style. */
  face(style: FontStyle): Typeface;
  /** All typefaces that may have been used. */
  readonly faces: readonly Typeface[];
}

type BidiFactory = typeof import('bidi-js').default;
let loadedBidi: ReturnType<BidiFactory> | undefined;

/** The bidirectional algorithm (UAX #9). Loaded once on first use; it keeps no state of a text. */
export function bidi(): ReturnType<BidiFactory> {
  // The package's types describe an ES module, its entry is CommonJS.
  loadedBidi ??= (createRequire(import.meta.url)('bidi-js') as BidiFactory)();
  return loadedBidi;
}

const ASCII = /^[\x20-\x7e]*$/;
/** Latin letters and common punctuation: none joins another. */
const SINGLE = /^[\x20-\x7e\xa0-\xff\u2010-\u2027]*$/;
let loadedGraphemes: Intl.Segmenter | undefined;

/** The grapheme clusters of a text: a letter with its marks, an emoji of several code points. */
export function clustersOf(text: string): string[] {
  if (SINGLE.test(text)) return [...text];
  // Made once, in ten milliseconds; it keeps no state of a text.
  loadedGraphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(loadedGraphemes.segment(text), ({ segment }) => segment);
}

const FACE_NAMES: Record<FontStyle | 'fallback', string> = {
  serif: 'SourceSerif4-Regular',
  italic: 'SourceSerif4-Italic',
  serifBold: 'SourceSerif4-SemiBold',
  sans: 'SourceSans3-Regular',
  sansBold: 'SourceSans3-SemiBold',
  fallback: 'NotoSans-Regular',
};

/** Invisible characters that shape their neighbors: joiners, variation selectors, tags. The others act before shaping. */
const SHAPING = /\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e01ef}]/u;

/** The characters of a cluster that a font lays out. */
function forLayout(cluster: string, font: Font): string {
  return Array.from(cluster)
    .filter((character) => {
      const point = character.codePointAt(0) ?? 0;
      return font.has(point) && (!isInvisible(point) || SHAPING.test(character));
    })
    .join('');
}

function points(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/**
 * A shaper for these fonts. The shaper collects the used glyphs: one typeface for each style, and one for all other scripts.
 */
export function createShaper(fonts: Fonts): Shaper {
  const [base] = fonts.serif;
  if (!base) throw new Error('the fonts of the printed pages are not installed');
  const metrics = (name: string, italic: boolean) => ({
    name,
    ascent: base.ascent,
    descent: base.descent,
    capHeight: base.capHeight,
    italicAngle: italic ? -10 : 0,
  });
  const face = (key: FontStyle | 'fallback', index: number) =>
    createTypeface(`F${index}`, metrics(FACE_NAMES[key], key === 'italic'));
  const faces = new Map<FontStyle | 'fallback', Typeface>(
    ([...FONT_STYLES, 'fallback'] as const).map((key, index) => [key, face(key, index)]),
  );
  const faceOf = (key: FontStyle | 'fallback') => faces.get(key) as Typeface;
  const cache = new Map<string, Shaped>();
  const latin = Object.fromEntries(FONT_STYLES.map((style) => [style, fonts[style].find((font) => font.has(0x61))]));

  interface FontRun {
    font: Font;
    face: Typeface;
    text: string;
  }

  function fontFor(cluster: string, style: FontStyle): { font: Font; face: Typeface } | null {
    const wanted = points(cluster).filter((point) => !isInvisible(point));
    const drawsAll = (font: Font) => wanted.every((point) => font.has(point));
    const styleFont = fonts[style].find(drawsAll);
    if (styleFont) return { font: styleFont, face: faceOf(style) };
    const other = fonts.fallback.find(drawsAll);
    return other ? { font: other, face: faceOf('fallback') } : null;
  }

  /** The cluster in the first font that has it, else each character; a character of no font becomes its code point, "[U+1234]". */
  function runsOf(cluster: string, style: FontStyle): FontRun[] {
    const found = fontFor(cluster, style);
    if (found) {
      const text = forLayout(cluster, found.font);
      return text === '' ? [] : [{ ...found, text }];
    }
    const characters = Array.from(cluster);
    if (characters.length > 1) return characters.flatMap((character) => runsOf(character, style));
    const number = (cluster.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return runsOf('[', style).concat(Array.from(`U+${number}]`).flatMap((character) => runsOf(character, style)));
  }

  function itemise(text: string, style: FontStyle): FontRun[] {
    const first = latin[style];
    if (first && ASCII.test(text)) return text === '' ? [] : [{ font: first, face: faceOf(style), text }];
    const runs: FontRun[] = [];
    for (const run of clustersOf(text).flatMap((cluster) => runsOf(cluster, style))) {
      const last = runs.at(-1);
      if (last && last.font === run.font && last.face === run.face) last.text += run.text;
      else runs.push(run);
    }
    return runs;
  }

  function place(group: GlyphGroup, { font, face: runFace }: FontRun): PlacedGlyph {
    const scale = 1000 / font.unitsPerEm;
    const [only, ...others] = group.parts;
    const offset = only && others.length === 0 ? only : { dx: 0, dy: 0 };
    return {
      face: runFace,
      cid: runFace.addGlyph(font, group),
      advance: group.advance * scale,
      dx: offset.dx * scale,
      dy: offset.dy * scale,
    };
  }

  function shape(text: string, style: FontStyle, rtl: boolean): Shaped {
    const key = `${style} ${rtl} ${text}`;
    const before = cache.get(key);
    if (before) return before;
    const mirrored = rtl ? Array.from(text, (character) => bidi().getMirroredCharacter(character) ?? character).join('') : text;
    // Lines are broken by now: a no-break space is copied as a space.
    const runs = itemise(mirrored.replaceAll('\u00a0', ' '), style);
    const layouts = runs.map((run) => ({ run, groups: run.font.layOut(run.text, rtl) }));
    const glyphs = (rtl ? layouts.toReversed() : layouts).flatMap(({ run, groups }) => groups.map((group) => place(group, run)));
    const plain = rtl || layouts.every(({ run, groups }) => groups.map((group) => group.text).join('') === run.text);
    const shaped = {
      glyphs,
      width: glyphs.reduce((sum, { advance }) => sum + advance, 0),
      actualText: plain ? null : text,
    };
    cache.set(key, shaped);
    return shaped;
  }

  return { shape, face: faceOf, faces: [...faces.values()] };
}

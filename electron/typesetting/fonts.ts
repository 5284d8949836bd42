import { type Family, FONT_STYLES, type FontStyle, fallbacksFor, type Slice, STYLE_FAMILIES, slicesOf } from './families.ts';
import type { Font } from './font.ts';
import { isPlainLatin, openLatinFont } from './latin-font.ts';

/** The opened fonts for a text by style, each list in the order of search for a character. */
export type Fonts = Record<FontStyle, readonly Font[]> & { fallback: readonly Font[] };

/** Whether a character is invisible: joiners, variation selectors, direction marks, controls. */
export function isInvisible(codePoint: number): boolean {
  return /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/u.test(String.fromCodePoint(codePoint));
}

/** Opens a font of any script with a full shaping engine, which is loaded on demand. */
async function openFontFile(path: string): Promise<Font> {
  return (await import('./script-font.ts')).openScriptFont(path);
}

/** Opens the files of a family that draw code points of `wanted`; removes those from `wanted`. */
async function openNeeded(family: Family, wanted: Set<number>, open: (slice: Slice) => Promise<Font> | Font): Promise<Font[]> {
  const opened: Font[] = [];
  for (const slice of slicesOf(family)) {
    const present = [...wanted].filter((point) => slice.ranges.some(([from, to]) => from <= point && point <= to));
    if (present.length === 0) continue;
    const font = await open(slice);
    const covered = present.filter((point) => font.has(point));
    for (const point of covered) wanted.delete(point);
    if (covered.length > 0) opened.push(font);
  }
  return opened;
}

/**
 * Opens only the fonts that a text needs, in all styles: five files for Latin text, and for other scripts the files with their
 * characters.
 */
export async function openFonts(text: string): Promise<Fonts> {
  const points = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  for (let point = 0x20; point < 0x7f; point += 1) points.add(point);
  for (const character of '…·–—“”’\u00a0') points.add(character.codePointAt(0) ?? 0);

  const plain = isPlainLatin(text);
  const openStyle = ({ subset, file }: Slice) =>
    plain && subset === 'latin' ? openLatinFont(file('woff')) : openFontFile(file('woff'));
  const fonts: Fonts = { serif: [], italic: [], serifBold: [], sans: [], sansBold: [], fallback: [] };
  const uncovered = new Set<number>();
  for (const style of FONT_STYLES) {
    const wanted = new Set(points);
    fonts[style] = await openNeeded(STYLE_FAMILIES[style], wanted, openStyle);
    for (const point of wanted) if (!isInvisible(point)) uncovered.add(point);
  }
  const fallback: Font[] = [];
  for (const family of fallbacksFor(text)) {
    if (uncovered.size === 0) break;
    fallback.push(...(await openNeeded(family, uncovered, ({ file }) => openFontFile(file('woff2')))));
  }
  return { ...fonts, fallback };
}

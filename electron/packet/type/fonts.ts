import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import decompress from 'woff2-encoder/decompress';
import { type Family, fallbacksFor, type Slice, STYLE_FAMILIES, STYLES, type Style, slicesOf } from './families.ts';

/** The fonts that a text needs, opened: by style, each list in the order in which they are asked for a character. */
export type Fonts = Record<Style, readonly fontkit.Font[]> & { fallback: readonly fontkit.Font[] };

const REGULAR = 400;

/** Characters that are not drawn: joiners, variation selectors, direction marks, controls. */
export function isSilent(codePoint: number): boolean {
  return /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/u.test(String.fromCodePoint(codePoint));
}

async function open({ path }: Slice): Promise<fontkit.Font> {
  const font = fontkit.create(Buffer.from(await decompress(readFileSync(path))));
  if (!('layout' in font)) throw new Error(`${path} holds more than one font`);
  return withOwnCharacters('wght' in font.variationAxes ? font.getVariation({ wght: REGULAR }) : font);
}

function sameCodes(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((code, index) => code === other[index]);
}

/** fontkit keeps one object a glyph, with the characters of its first use; here each use has its own and shares the metrics. */
function withOwnCharacters(font: fontkit.Font): fontkit.Font {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const shared = getGlyph(id);
    if (sameCodes(shared.codePoints, codePoints)) return shared;
    // Read once here, its getter leaves the value on the shared object.
    void shared.advanceWidth;
    return Object.create(shared, { codePoints: { value: codePoints } });
  };
  return font;
}

/** Opens of a family the files that a set of code points needs; takes out of the set what they can draw. */
async function openNeeded(family: Family, wanted: Set<number>): Promise<fontkit.Font[]> {
  const opened: fontkit.Font[] = [];
  for (const slice of slicesOf(family)) {
    const here = [...wanted].filter((point) => slice.ranges.some(([from, to]) => from <= point && point <= to));
    if (here.length === 0) continue;
    const font = await open(slice);
    const drawn = here.filter((point) => font.hasGlyphForCodePoint(point));
    for (const point of drawn) wanted.delete(point);
    if (drawn.length > 0) opened.push(font);
  }
  return opened;
}

/**
 * Opens what is needed to set a text in all styles and nothing else: a text in Latin letters takes five files,
 * every other script only the files of its own characters.
 */
export async function openFonts(text: string): Promise<Fonts> {
  const points = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  for (let point = 0x20; point < 0x7f; point += 1) points.add(point);
  for (const character of '…·–—“”’\u00a0') points.add(character.codePointAt(0) ?? 0);

  const fonts: Fonts = { serif: [], italic: [], serifBold: [], sans: [], sansBold: [], fallback: [] };
  const beyond = new Set<number>();
  for (const style of STYLES) {
    const wanted = new Set(points);
    fonts[style] = await openNeeded(STYLE_FAMILIES[style], wanted);
    for (const point of wanted) if (!isSilent(point)) beyond.add(point);
  }
  const fallback: fontkit.Font[] = [];
  for (const family of fallbacksFor(text)) {
    if (beyond.size === 0) break;
    fallback.push(...(await openNeeded(family, beyond)));
  }
  return { ...fonts, fallback };
}

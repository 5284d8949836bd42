import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import decompress from 'woff2-encoder/decompress';
import type { Font, Glyph, GlyphGroup, Part, Point } from './font.ts';

const REGULAR = 400;

/** Opens a font file (WOFF, WOFF2) of any script, with full shaping. */
export async function openScriptFont(path: string): Promise<Font> {
  const file = readFileSync(path);
  // fontkit cannot vary the weight of a font that is packed as WOFF2.
  const opened = fontkit.create(path.endsWith('.woff2') ? Buffer.from(await decompress(file)) : file);
  if (!('layout' in opened)) throw new Error(`${path} holds more than one font`);
  const font = withOwnCharacters('wght' in opened.variationAxes ? opened.getVariation({ wght: REGULAR }) : opened);
  return {
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    layOut: (text, rtl) => layOut(font, text, rtl),
  };
}

function sameCodes(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((code, index) => code === other[index]);
}

/** fontkit keeps one object a glyph, with the characters of its first use; here each use has its own and shares the metrics. */
function withOwnCharacters(font: fontkit.Font): fontkit.Font {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const shared = getGlyph(id);
    // Read once here, its getter leaves the value on the shared object.
    readAdvance(shared, font);
    if (sameCodes(shared.codePoints, codePoints)) return shared;
    return Object.create(shared, { codePoints: { value: codePoints } });
  };
  return font;
}

/** The table `hmtx` as fontkit reads it; its types leave it out. */
interface Advances {
  hmtx: { metrics: { length: number; get(id: number): { advance: number } } };
}

/**
 * Reads the advance of a glyph. fontkit fails for a glyph without an outline at the very end of the outline table, such as a
 * thin space.
 */
function readAdvance(glyph: fontkit.Glyph, font: fontkit.Font): void {
  try {
    void glyph.advanceWidth;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const { metrics } = (font as fontkit.Font & Advances).hmtx;
    Object.defineProperty(glyph, 'advanceWidth', { value: metrics.get(Math.min(glyph.id, metrics.length - 1)).advance });
  }
}

/**
 * Lays out a text. fontkit fails for marks without an anchor in the font (a null anchor, as for U+06A2); such a text is laid
 * out without mark positions.
 */
function positioned(font: fontkit.Font, text: string, rtl: boolean): fontkit.GlyphRun {
  const direction = rtl ? 'rtl' : 'ltr';
  try {
    return font.layout(text, undefined, undefined, undefined, direction);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return font.layout(text, { mark: false, mkmk: false }, undefined, undefined, direction);
  }
}

/**
 * Adds a glyph without a character to the letter that it belongs to: the dots of an Arabic letter, a part of an Indic one.
 * Search and copy then find only the characters of the text.
 */
function layOut(font: fontkit.Font, text: string, rtl: boolean): GlyphGroup[] {
  const { glyphs, positions } = positioned(font, text, rtl);
  const groups: { parts: Part[]; text: string; advance: number }[] = [];
  /** In right-to-left text, the parts of a letter come before the letter. */
  let waiting: { parts: Part[]; advance: number } = { parts: [], advance: 0 };
  glyphs.forEach((each, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    // fontkit gives a space of no width for invisible characters, and glyph 0 for a circle that the font lacks.
    if (each.id === 0 || (xAdvance === 0 && each.codePoints[0] === 0x20)) return;
    const glyph = glyphOf(each);
    const glyphText = String.fromCodePoint(...each.codePoints);
    const into = glyphText !== '' ? undefined : rtl ? waiting : groups.at(-1);
    if (into) {
      into.parts.push({ glyph, dx: into.advance + xOffset, dy: yOffset });
      into.advance += xAdvance;
      return;
    }
    const { parts, advance } = waiting;
    waiting = { parts: [], advance: 0 };
    groups.push({
      parts: [...parts, { glyph, dx: advance + xOffset, dy: yOffset }],
      text: glyphText,
      advance: advance + xAdvance,
    });
  });
  if (waiting.parts.length > 0) groups.push({ ...waiting, text: '' });
  return groups;
}

function glyphOf(glyph: fontkit.Glyph): Glyph {
  return { id: glyph.id, advance: glyph.advanceWidth, contours: () => contoursOf(glyph.path.commands) };
}

function contoursOf(commands: readonly fontkit.PathCommand[]): Point[][] {
  const contours: Point[][] = [];
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    const contour = contours.at(-1);
    if (command === 'moveTo') contours.push([{ x: a, y: b, on: true }]);
    else if (command === 'lineTo') contour?.push({ x: a, y: b, on: true });
    else if (command === 'quadraticCurveTo') contour?.push({ x: a, y: b, on: false }, { x: c, y: d, on: true });
    else if (command === 'bezierCurveTo') throw new Error('an outline of cubic curves is no TrueType outline');
  }
  return contours;
}

import { describe, expect, test } from 'vitest';
import { FONT_STYLES, STYLE_FAMILIES, slicesOf } from '../../../electron/typesetting/families.ts';
import type { Font } from '../../../electron/typesetting/font.ts';
import { isPlainLatin, openLatinFont } from '../../../electron/typesetting/latin-font.ts';
import { openScriptFont } from '../../../electron/typesetting/script-font.ts';

const LETTERS = Array.from({ length: 0x250 }, (_, point) => String.fromCodePoint(point))
  .filter((letter) => letter !== '\u00ad')
  .concat(Array.from('–—‘’‚“”„•…′″‹›€™↑↓−∕'));
const WORDS = 'Office affluent fluffy fjord afternoon “To: Dr. AV Tö–Wall” f.f ffi ffl fft L’Hôpital 12/24 1½ µg'.split(' ');

/** The visible result of a text: every group of glyphs with position, advance and text. */
const visibleRuns = (font: Font, text: string, rtl: boolean) =>
  font
    .layOut(text, rtl)
    .map(({ parts, text: latinFont, advance }) => [
      latinFont,
      advance,
      ...parts.flatMap(({ glyph, dx, dy }) => [glyph.id, glyph.advance, dx, dy]),
    ]);

/**
 * The contours of a character that begin on the curve, as a drawing engine sees them: implied points are explicit, and
 * no segment closes a contour twice. fontkit draws other contours wrongly.
 */
const drawn = (font: Font, character: string) =>
  font.layOut(character, false).flatMap(({ parts }) =>
    parts.flatMap(({ glyph }) =>
      glyph.contours().map((contour) => {
        const all = contour.flatMap((point, index) => {
          const next = contour[(index + 1) % contour.length] ?? point;
          return point.on || next.on ? [point] : [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, on: true }];
        });
        const [first, last] = [all[0], all.at(-1)];
        return first?.on && last?.on && first.x === last.x && first.y === last.y ? all.slice(0, -1) : all;
      }),
    ),
  );

describe.each(FONT_STYLES)('plain Latin text in %s', (style) => {
  const slice = slicesOf(STYLE_FAMILIES[style]).find(({ subset }) => subset === 'latin');
  if (!slice) throw new Error('a family without Latin letters');
  const latinFont = openLatinFont(slice.file('woff'));

  const letters = LETTERS.filter((letter) => isPlainLatin(letter) && latinFont.has(letter.codePointAt(0) ?? 0));

  test('has the positions of a full shaping engine, for every pair of letters', async () => {
    const engine = await openScriptFont(slice.file('woff'));
    expect(letters.length).toBeGreaterThan(200);
    const pairs = letters.flatMap((first) => letters.map((second) => first + second)).filter(isPlainLatin);
    // Compared in a loop, because fifty thousand expectations are slow.
    const differing = pairs.filter((pair) => `${visibleRuns(latinFont, pair, false)}` !== `${visibleRuns(engine, pair, false)}`);
    expect(differing).toEqual([]);
  });

  test('has the positions of a full shaping engine, for words and right-to-left text', async () => {
    const engine = await openScriptFont(slice.file('woff'));
    for (const word of WORDS) {
      for (const rtl of [false, true]) expect(visibleRuns(latinFont, word, rtl)).toEqual(visibleRuns(engine, word, rtl));
    }
  });

  test('has the outlines and metrics of the font file', async () => {
    const engine = await openScriptFont(slice.file('woff'));
    expect({ ...latinFont, has: 0, layOut: 0 }).toEqual({ ...engine, has: 0, layOut: 0 });
    for (const letter of letters) {
      const contours = drawn(latinFont, letter);
      const others = drawn(engine, letter);
      expect(contours).toHaveLength(others.length);
      for (const [index, contour] of contours.entries()) if (contour[0]?.on) expect(contour).toEqual(others[index]);
    }
  });
});

describe('text beyond simple letter sequences', () => {
  test.each(['e\u0301q\u0303', '1⁄2', 'paral·lel', 'naïïf', 'שָׁלוֹם'])('%s is left to the shaping engine', (text) => {
    expect(isPlainLatin(text)).toBe(false);
  });
});

/** Ligatures and kerning of Latin text, from the tables GSUB and GPOS of a font (ISO/IEC 14496-22). */
import { tagAt } from './woff.ts';

interface Lookup {
  type: number;
  /** Where its subtables begin. */
  subtables: number[];
}

/** What a lookup is in the tables GSUB and GPOS. */
const LIGATURE = 4;
const PAIR = 2;

/** Bits of a value record: the placements before the advance, and the advance. */
const PLACEMENT = 3;
const ADVANCE = 4;

const u16s = (view: DataView, offset: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => view.getUint16(offset + index * 2));

/** The lookups of one type of a feature for Latin script, including those behind a longer offset (`extension`). */
function lookupsOf(table: DataView, feature: string, type: number, extension: number): Lookup[] {
  const [scripts = 0, features = 0, lookups = 0] = u16s(table, 4, 3);
  const offsetOf = (list: number, tag: string) => {
    for (let record = list + 2; record < list + 2 + 6 * table.getUint16(list); record += 6) {
      if (tagAt(table, record) === tag) return list + table.getUint16(record + 4);
    }
    throw new Error(`the font has no ${tag}`);
  };
  const script = offsetOf(scripts, 'latn');
  const language = script + table.getUint16(script);
  const numbers = u16s(table, language + 6, table.getUint16(language + 4))
    .map((index) => features + 2 + 6 * index)
    .filter((record) => tagAt(table, record) === feature)
    .map((record) => features + table.getUint16(record + 4))
    .flatMap((record) => u16s(table, record + 4, table.getUint16(record + 2)));
  return numbers
    .map((number): Lookup => {
      const lookup = lookups + table.getUint16(lookups + 2 + 2 * number);
      const subtables = u16s(table, lookup + 6, table.getUint16(lookup + 4)).map((offset) => lookup + offset);
      if (table.getUint16(lookup) !== extension) return { type: table.getUint16(lookup), subtables };
      const [first = 0] = subtables;
      return { type: table.getUint16(first + 2), subtables: subtables.map((each) => each + table.getUint32(each + 4)) };
    })
    .filter((lookup) => lookup.type === type);
}

/** The glyphs that a subtable is about, each with its number there. */
function coverageAt(table: DataView, offset: number): Map<number, number> {
  const [format, count = 0] = u16s(table, offset, 2);
  const covered = new Map<number, number>();
  if (format === 1) for (const [index, glyph] of u16s(table, offset + 4, count).entries()) covered.set(glyph, index);
  else eachInRanges(table, offset, (glyph, from, index) => covered.set(glyph, index + glyph - from));
  return covered;
}

/** The classes of glyphs; those without are of class 0. */
function classesAt(table: DataView, offset: number): Map<number, number> {
  const classes = new Map<number, number>();
  if (table.getUint16(offset) === 1) {
    const [first = 0, count = 0] = u16s(table, offset + 2, 2);
    for (const [index, each] of u16s(table, offset + 6, count).entries()) classes.set(first + index, each);
  } else eachInRanges(table, offset, (glyph, _, each) => classes.set(glyph, each));
  return classes;
}

function eachInRanges(table: DataView, offset: number, take: (glyph: number, from: number, value: number) => void): void {
  for (let left = table.getUint16(offset + 2), range = offset + 4; left > 0; left--, range += 6) {
    const [from = 0, to = 0, value = 0] = u16s(table, range, 3);
    for (let glyph = from; glyph <= to; glyph++) take(glyph, from, value);
  }
}

export interface Ligature {
  /** The glyphs behind the first. */
  following: readonly number[];
  glyph: number;
}

/** The ligatures of a font by their first glyph, in the order in which they are tried. */
export function ligaturesOf(gsub: DataView): Map<number, Ligature[]> {
  const found = new Map<number, Ligature[]>();
  for (const subtable of lookupsOf(gsub, 'liga', LIGATURE, 7).flatMap(({ subtables }) => subtables)) {
    for (const [first, index] of coverageAt(gsub, subtable + gsub.getUint16(subtable + 2))) {
      const set = subtable + gsub.getUint16(subtable + 6 + 2 * index);
      const ligatures = u16s(gsub, set + 2, gsub.getUint16(set)).map((offset): Ligature => {
        const [glyph = 0, count = 1] = u16s(gsub, set + offset, 2);
        return { following: u16s(gsub, set + offset + 4, count - 1), glyph };
      });
      found.set(first, [...(found.get(first) ?? []), ...ligatures]);
    }
  }
  return found;
}

type Kerning = (first: number, second: number) => number;

/** By how much two glyphs side by side move together, font units. */
export function kerningOf(gpos: DataView): Kerning {
  const lookups = lookupsOf(gpos, 'kern', PAIR, 9).map(({ subtables }) => subtables.map((subtable) => pairsAt(gpos, subtable)));
  const known = new Map<number, number>();
  return (first, second) => {
    const pair = first * 0x10000 + second;
    let kern = known.get(pair);
    if (kern === undefined) {
      kern = 0;
      // Of a lookup the first subtable counts that has something to say of the pair.
      for (const subtables of lookups) {
        for (const pairs of subtables) {
          const adjustment = pairs(first, second);
          if (adjustment === undefined) continue;
          kern += adjustment;
          break;
        }
      }
      known.set(pair, kern);
    }
    return kern;
  };
}

function pairsAt(gpos: DataView, offset: number): (first: number, second: number) => number | undefined {
  const [format, coverage = 0, values = 0, secondValues = 0, ...more] = u16s(gpos, offset, 8);
  const covered = coverageAt(gpos, offset + coverage);
  const size = 2 * (bitsOf(values) + bitsOf(secondValues));
  const advanceAt = (value: number) => (values & ADVANCE ? gpos.getInt16(value + 2 * bitsOf(values & PLACEMENT)) : 0);
  if (format === 1) {
    return (first, second) => {
      const index = covered.get(first);
      if (index === undefined) return undefined;
      const set = offset + gpos.getUint16(offset + 10 + 2 * index);
      for (let left = gpos.getUint16(set), pair = set + 2; left > 0; left--, pair += 2 + size) {
        if (gpos.getUint16(pair) === second) return advanceAt(pair + 2);
      }
      return undefined;
    };
  }
  const [firstClasses = 0, secondClasses = 0, , count = 0] = more;
  const [firsts, seconds] = [classesAt(gpos, offset + firstClasses), classesAt(gpos, offset + secondClasses)];
  return (first, second) =>
    covered.has(first)
      ? advanceAt(offset + 16 + size * ((firsts.get(first) ?? 0) * count + (seconds.get(second) ?? 0)))
      : undefined;
}

function bitsOf(flags: number): number {
  let count = 0;
  for (let left = flags; left > 0; left >>= 1) count += left & 1;
  return count;
}

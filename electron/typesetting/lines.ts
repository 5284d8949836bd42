import type { Style } from './families.ts';
import { breaksOf } from './line-breaks.ts';
import { bidi, clustersOf, type Shaped, type Shaper } from './shaper.ts';

/** Colour as red, green, blue from 0 to 1. */
export type Colour = readonly [number, number, number];

/** A stretch of text of one look; lengths in points. */
export interface Span {
  text: string;
  style: Style;
  size: number;
  colour: Colour;
  /** Packet page that it leads to. */
  target?: number;
}

/** A piece that is never broken. */
export interface Atom {
  text: string;
  span: Span;
  shaped: Shaped;
  /** Points. */
  width: number;
  /** Embedding level of the bidirectional algorithm: odd runs from right to left. */
  level: number;
  space: boolean;
  /** A line may begin with it. */
  breakable: boolean;
}

/** A line to be drawn: atoms from left to right. */
export interface Line {
  atoms: readonly Atom[];
  width: number;
  /** Its paragraph runs from right to left. */
  rtl: boolean;
}

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u202b\u202e\u2067]/u;

/** A name or title inside a line of ours: what it holds from right to left does not turn the rest of the line. */
export function isolated(text: string): string {
  return RTL.test(text) ? `\u2068${text}\u2069` : text;
}

/** A line of ours that begins with such a name still runs from left to right. */
export function leftToRight(text: string): string {
  return RTL.test(text) ? `\u200e${text}` : text;
}

/** Text as it can be set: composed, one line, tabs as spaces. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
}

function atomsOf(spans: readonly Span[], shaper: Shaper): { atoms: Atom[]; rtl: boolean } {
  const texts = spans.map(({ text }) => plain(text));
  const whole = texts.join('');
  const levels = RTL.test(whole) ? bidi().getEmbeddingLevels(whole, 'auto') : null;
  const breaks = breaksOf(whole);
  const atoms: Atom[] = [];
  let start = 0;
  spans.forEach((span, index) => {
    const end = start + (texts[index]?.length ?? 0);
    let from = start;
    for (let at = start + 1; at <= end; at += 1) {
      const differs = whole[at] === ' ' ? whole[at - 1] !== ' ' : whole[at - 1] === ' ';
      const turns = levels !== null && levels.levels[at] !== levels.levels[at - 1];
      if (at < end && !differs && !turns && !breaks.has(at)) continue;
      const text = whole.slice(from, at);
      const level = levels?.levels[from] ?? 0;
      const shaped = shaper.shape(text, span.style, level % 2 === 1);
      atoms.push({
        text,
        span,
        shaped,
        width: (shaped.width * span.size) / 1000,
        level,
        space: text.startsWith(' '),
        breakable: breaks.has(from),
      });
      from = at;
    }
    start = end;
  });
  return { atoms, rtl: (levels?.paragraphs[0]?.level ?? 0) % 2 === 1 };
}

/** An atom wider than a line, cut between the characters that a reader sees. */
function cut(atom: Atom, width: number, shaper: Shaper): Atom[] {
  const piece = (text: string): Atom => {
    const shaped = shaper.shape(text, atom.span.style, atom.level % 2 === 1);
    return { ...atom, text, shaped, width: (shaped.width * atom.span.size) / 1000, breakable: true };
  };
  const pieces: Atom[] = [];
  let part: string[] = [];
  let used = 0;
  const end = () => {
    // Characters side by side may be wider than each alone: then the last ones go on to the next piece.
    const kept = [...part];
    let set = piece(kept.join(''));
    while (set.width > width && kept.length > 1) {
      kept.pop();
      set = piece(kept.join(''));
    }
    pieces.push(set);
    part = part.slice(kept.length);
    used = part.reduce((sum, cluster) => sum + piece(cluster).width, 0);
  };
  for (const cluster of clustersOf(atom.text)) {
    const wide = piece(cluster).width;
    if (part.length > 0 && used + wide > width) end();
    part.push(cluster);
    used += wide;
  }
  while (part.length > 0) end();
  return pieces;
}

function widthOf(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, { width }) => sum + width, 0);
}

/** Atoms of one line in the order in which they stand from left to right (UAX #9, rule L2), without spaces at its end. */
function toLine(atoms: readonly Atom[], rtl: boolean): Line {
  const end = atoms.findLastIndex(({ space }) => !space) + 1;
  const kept = atoms.slice(0, end);
  const highest = Math.max(0, ...kept.map(({ level }) => level));
  const order = [...kept];
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to += 1;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  }
  return { atoms: order, width: widthOf(kept), rtl };
}

/** Groups of atoms between which a line may be broken. */
function unitsOf(atoms: readonly Atom[]): Atom[][] {
  const units: Atom[][] = [];
  for (const atom of atoms) {
    const last = units.at(-1);
    if (!last || atom.breakable || (atom.space && !last.at(-1)?.space)) units.push([atom]);
    else last.push(atom);
  }
  return units;
}

/** Breaks one paragraph into rows of atoms no wider than `width` points; a word that is wider is cut. */
function rowsOf(atoms: readonly Atom[], width: number, shaper: Shaper): Atom[][] {
  const rows: Atom[][] = [];
  let row: Atom[] = [];
  let used = 0;
  const place = (unit: readonly Atom[], wide: number) => {
    row.push(...unit);
    used += wide;
  };
  const next = () => {
    rows.push(row);
    row = [];
    used = 0;
  };
  for (const unit of unitsOf(atoms)) {
    const wide = widthOf(unit);
    const [first] = unit;
    if (first?.space) {
      if (row.length > 0) place(unit, wide);
    } else if (used + wide <= width) place(unit, wide);
    else {
      if (row.length > 0) next();
      if (wide <= width) place(unit, wide);
      else {
        for (const piece of unit.flatMap((atom) => (atom.width > width ? cut(atom, width, shaper) : [atom]))) {
          if (row.length > 0 && used + piece.width > width) next();
          place([piece], piece.width);
        }
      }
    }
  }
  if (row.length > 0) next();
  return rows;
}

/** Sets one paragraph in lines no wider than `width` points. An empty text gives no line. */
export function setParagraph(spans: readonly Span[], width: number, shaper: Shaper): Line[] {
  const { atoms, rtl } = atomsOf(spans, shaper);
  return rowsOf(atoms, width, shaper).map((row) => toLine(row, rtl));
}

/** A line of single characters, such as digits of a sum: every one of them is set but once however many lines there are. */
export function spellLine(of: Span, shaper: Shaper): Line {
  const atoms = Array.from(of.text, (text): Atom => {
    const shaped = shaper.shape(text, of.style, false);
    return { text, span: of, shaped, width: (shaped.width * of.size) / 1000, level: 0, space: false, breakable: false };
  });
  return { atoms, width: widthOf(atoms), rtl: false };
}

/** Text as spans of its own lines: hard line ends kept, empty lines dropped. */
export function linesOfText(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Sets one paragraph in at most `most` lines. When it is longer, its end is replaced by an ellipsis and
 * `after`; `tail` follows in both cases.
 */
export function setShortened(
  spans: readonly Span[],
  tail: readonly Span[],
  after: readonly Span[],
  width: number,
  most: number,
  shaper: Shaper,
): { lines: Line[]; shortened: boolean } {
  const whole = setParagraph([...spans, ...tail], width, shaper);
  if (whole.length <= most) return { lines: whole, shortened: false };
  const { atoms, rtl } = atomsOf(spans, shaper);
  const rows = rowsOf(atoms, width, shaper);
  const lastSpan = spans.at(-1);
  const end = lastSpan ? atomsOf([{ ...lastSpan, text: '…' }, ...after, ...tail], shaper).atoms : [];
  const room = width - widthOf(end);
  const last: Atom[] = [];
  const rest = rows.slice(most - 1).flat();
  for (const atom of rest) {
    const left = room - widthOf(last);
    if (atom.width > left) {
      // A long word is cut where dropping it would leave much of the line empty.
      const [part] = left > room / 4 ? cut(atom, left, shaper) : [];
      if (part && part.width <= left) last.push(part);
      break;
    }
    last.push(atom);
  }
  while (last.at(-1)?.space) last.pop();
  return { lines: [...rows.slice(0, most - 1), [...last, ...end]].map((row) => toLine(row, rtl)), shortened: true };
}

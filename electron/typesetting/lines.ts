import type { FontStyle } from './families.ts';
import { breaksOf } from './line-breaks.ts';
import { bidi, clustersOf, type Shaped, type Shaper } from './shaper.ts';

/** Red, green and blue from 0 to 1. */
export type Color = readonly [number, number, number];

/** Text of one style; lengths in points. */
export interface TextRun {
  text: string;
  font: FontStyle;
  size: number;
  color: Color;
  /** The packet page that the text links to, from 1. */
  target?: number;
}

/** A part of a line that is never broken. */
export interface TextBox {
  text: string;
  run: TextRun;
  shaped: Shaped;
  /** Points. */
  width: number;
  /** Embedding level (UAX #9): odd levels run from right to left. */
  level: number;
  space: boolean;
  /** Whether a line may begin with this box. */
  breakable: boolean;
}

/** A laid out line: its boxes from left to right; width in points. */
export interface Line {
  boxes: readonly TextBox[];
  width: number;
  /** Whether its paragraph runs from right to left. */
  rtl: boolean;
}

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u202b\u202e\u2067]/u;

/** Isolates a name or title (UAX #9), so that its right-to-left text does not reorder the rest of the line. */
export function isolate(text: string): string {
  return RTL.test(text) ? `\u2068${text}\u2069` : text;
}

/** Keeps a line that begins with such a name running from left to right. */
export function leftToRight(text: string): string {
  return RTL.test(text) ? `\u200e${text}` : text;
}

/** Text for one line: composed (NFC), with line ends and tabs as spaces. */
function normalize(text: string): string {
  return text.normalize('NFC').replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
}

function boxesOf(runs: readonly TextRun[], shaper: Shaper): { boxes: TextBox[]; rtl: boolean } {
  const texts = runs.map(({ text }) => normalize(text));
  const joined = texts.join('');
  const levels = RTL.test(joined) ? bidi().getEmbeddingLevels(joined, 'auto') : null;
  const breaks = breaksOf(joined);
  const boxes: TextBox[] = [];
  let start = 0;
  runs.forEach((run, index) => {
    const end = start + (texts[index]?.length ?? 0);
    let from = start;
    for (let position = start + 1; position <= end; position += 1) {
      const differs = joined[position] === ' ' ? joined[position - 1] !== ' ' : joined[position - 1] === ' ';
      const directionChanges = levels !== null && levels.levels[position] !== levels.levels[position - 1];
      if (position < end && !differs && !directionChanges && !breaks.has(position)) continue;
      const text = joined.slice(from, position);
      const level = levels?.levels[from] ?? 0;
      const shaped = shaper.shape(text, run.font, level % 2 === 1);
      boxes.push({
        text,
        run,
        shaped,
        width: (shaped.width * run.size) / 1000,
        level,
        space: text.startsWith(' '),
        breakable: breaks.has(from),
      });
      from = position;
    }
    start = end;
  });
  return { boxes, rtl: (levels?.paragraphs[0]?.level ?? 0) % 2 === 1 };
}

/** Splits a box wider than a line between grapheme clusters. */
function splitBox(box: TextBox, width: number, shaper: Shaper): TextBox[] {
  const boxFor = (text: string): TextBox => {
    const shaped = shaper.shape(text, box.run.font, box.level % 2 === 1);
    return { ...box, text, shaped, width: (shaped.width * box.run.size) / 1000, breakable: true };
  };
  const parts: TextBox[] = [];
  let part: string[] = [];
  let used = 0;
  const end = () => {
    // Clusters together may be wider than each alone: the last ones then go on to the next part.
    const kept = [...part];
    let box = boxFor(kept.join(''));
    while (box.width > width && kept.length > 1) {
      kept.pop();
      box = boxFor(kept.join(''));
    }
    parts.push(box);
    part = part.slice(kept.length);
    used = part.reduce((sum, cluster) => sum + boxFor(cluster).width, 0);
  };
  for (const cluster of clustersOf(box.text)) {
    const wide = boxFor(cluster).width;
    if (part.length > 0 && used + wide > width) end();
    part.push(cluster);
    used += wide;
  }
  while (part.length > 0) end();
  return parts;
}

function widthOf(boxes: readonly TextBox[]): number {
  return boxes.reduce((sum, { width }) => sum + width, 0);
}

/** The boxes of one line from left to right (UAX #9, rule L2), without spaces at its end. */
function toLine(boxes: readonly TextBox[], rtl: boolean): Line {
  const end = boxes.findLastIndex(({ space }) => !space) + 1;
  const kept = boxes.slice(0, end);
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
  return { boxes: order, width: widthOf(kept), rtl };
}

/** Groups of boxes between which a line may break. */
function unitsOf(boxes: readonly TextBox[]): TextBox[][] {
  const units: TextBox[][] = [];
  for (const box of boxes) {
    const last = units.at(-1);
    if (!last || box.breakable || (box.space && !last.at(-1)?.space)) units.push([box]);
    else last.push(box);
  }
  return units;
}

/** Breaks a paragraph into rows of boxes, at most `width` points wide; splits a word that is wider. */
function rowsOf(boxes: readonly TextBox[], width: number, shaper: Shaper): TextBox[][] {
  const rows: TextBox[][] = [];
  let row: TextBox[] = [];
  let used = 0;
  const addUnit = (unit: readonly TextBox[], wide: number) => {
    row.push(...unit);
    used += wide;
  };
  const next = () => {
    rows.push(row);
    row = [];
    used = 0;
  };
  for (const unit of unitsOf(boxes)) {
    const wide = widthOf(unit);
    const [first] = unit;
    if (first?.space) {
      if (row.length > 0) addUnit(unit, wide);
    } else if (used + wide <= width) addUnit(unit, wide);
    else {
      if (row.length > 0) next();
      if (wide <= width) addUnit(unit, wide);
      else {
        for (const part of unit.flatMap((box) => (box.width > width ? splitBox(box, width, shaper) : [box]))) {
          if (row.length > 0 && used + part.width > width) next();
          addUnit([part], part.width);
        }
      }
    }
  }
  if (row.length > 0) next();
  return rows;
}

/** Lays out a paragraph in lines of at most `width` points. An empty text gives no line. */
export function layOutParagraph(runs: readonly TextRun[], width: number, shaper: Shaper): Line[] {
  const { boxes, rtl } = boxesOf(runs, shaper);
  return rowsOf(boxes, width, shaper).map((row) => toLine(row, rtl));
}

/** A line with one box a character, such as a number: each character is shaped once for all lines. */
export function characterLine(of: TextRun, shaper: Shaper): Line {
  const boxes = Array.from(of.text, (text): TextBox => {
    const shaped = shaper.shape(text, of.font, false);
    return { text, run: of, shaped, width: (shaped.width * of.size) / 1000, level: 0, space: false, breakable: false };
  });
  return { boxes: boxes, width: widthOf(boxes), rtl: false };
}

/** The lines of a text by its own line ends; empty lines are left out. */
export function linesOfText(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Lays out a paragraph in at most `most` lines. A longer one ends in an ellipsis and `after`; `tail` follows in both
 * cases.
 */
export function layOutShortened(
  runs: readonly TextRun[],
  tail: readonly TextRun[],
  after: readonly TextRun[],
  width: number,
  maxLines: number,
  shaper: Shaper,
): { lines: Line[]; shortened: boolean } {
  const complete = layOutParagraph([...runs, ...tail], width, shaper);
  if (complete.length <= maxLines) return { lines: complete, shortened: false };
  const { boxes, rtl } = boxesOf(runs, shaper);
  const rows = rowsOf(boxes, width, shaper);
  const lastSpan = runs.at(-1);
  const end = lastSpan ? boxesOf([{ ...lastSpan, text: '…' }, ...after, ...tail], shaper).boxes : [];
  const available = width - widthOf(end);
  const last: TextBox[] = [];
  const remaining = rows.slice(maxLines - 1).flat();
  for (const box of remaining) {
    const left = available - widthOf(last);
    if (box.width > left) {
      // A long word is split where leaving it out would leave much of the line empty.
      const [part] = left > available / 4 ? splitBox(box, left, shaper) : [];
      if (part && part.width <= left) last.push(part);
      break;
    }
    last.push(box);
  }
  while (last.at(-1)?.space) last.pop();
  return { lines: [...rows.slice(0, maxLines - 1), [...last, ...end]].map((row) => toLine(row, rtl)), shortened: true };
}

import { formatDate } from '../../../shared/format/format-date.ts';
import { FOOTER_HEIGHT } from '../../../shared/packets/page-placement.ts';
import { lineOperators, ruleOperators, showGlyphs } from '../../typesetting/canvas.ts';
import type { Line, TextBox, TextRun } from '../../typesetting/lines.ts';
import { isolate, layOutParagraph, leftToRight } from '../../typesetting/lines.ts';
import { clustersOf, type PlacedGlyph, type Shaper } from '../../typesetting/shaper.ts';
import { ATTENTION_COLOR, FOOT, HAIRLINE_COLOR, textRun } from '../../typesetting/text-style.ts';

/** Who the packet is about, for every footer. */
interface FooterOwner {
  patient: string;
  born: string;
  /** "SAMPLE", or empty. */
  mark: string;
}

interface Footers {
  /**
   * The footer of a page: `about` and, where there is more than one page of it, `own` ("3/5") at the left, the packet page at the right.
   * Operators that draw inside a box of `width` × FOOTER_HEIGHT points with its origin at the lower left.
   */
  set(
    about: readonly string[],
    own: { page: number; pages: number } | null,
    packetPage: number,
    width: number,
    inset?: number,
  ): string;
  /** Takes up all glyphs that a footer about this can need, however it will be shortened. */
  prepare(about: readonly string[]): void;
}

const BASELINE = 9;
const RULE = FOOTER_HEIGHT - 6;
const SEPARATOR = ' · ';
/** Space between left and right, at least. */
const GAP = 14;
/** Of the left part, the most that the name takes. */
const NAME_SHARE = 0.45;
/** A left part narrower than this says nothing. */
const LEAST_LEFT = 60;
const NOTHING: Line = { boxes: [], width: 0, rtl: false };

/** Footers of a packet of `total` pages. What does not change from page to page is set once. */
export function createFooters(shaper: Shaper, { patient, born, mark }: FooterOwner, total: () => number): Footers {
  const characters = new Map<string, readonly PlacedGlyph[]>();
  for (const character of '0123456789/Packet page of · ') {
    characters.set(character, shaper.shape(character, FOOT.font, false).glyphs);
  }
  const glyphsOf = (text: string) => Array.from(text).flatMap((character) => characters.get(character) ?? []);
  const widthOf = (glyphs: readonly PlacedGlyph[]) => (glyphs.reduce((sum, { advance }) => sum + advance, 0) * FOOT.size) / 1000;

  const setLine = (runs: TextRun[]): Line => layOutParagraph(runs, Number.POSITIVE_INFINITY, shaper)[0] ?? NOTHING;
  const dots = setLine([textRun('…', FOOT)]);
  const name = setLine([
    ...(mark === '' ? [] : [{ ...textRun(`${mark}${SEPARATOR}`, FOOT), font: 'sansBold' as const, color: ATTENTION_COLOR }]),
    textRun(leftToRight(isolate(patient)), FOOT),
  ]);
  const middleOf = (about: readonly string[]) =>
    setLine([textRun(`\u00a0· ${leftToRight([formatDate(born), ...about.map(isolate)].join(SEPARATOR))}`, FOOT)]);
  const lefts = new Map<string, { operators: string; width: number }>();

  /** What is left of a line in the room, with an ellipsis for the rest. Sets no word anew: a cut word stands in single characters. */
  function shorten(line: Line, room: number): Line {
    if (line.width <= room) return line;
    const boxes: TextBox[] = [];
    let space = room - dots.width;
    for (const box of line.boxes) {
      const taken: TextBox[] = box.width <= space ? [box] : cutWord(box, space);
      boxes.push(...taken);
      for (const { width } of taken) space -= width;
      if (taken[0] !== box) break;
    }
    while (boxes.at(-1)?.space || boxes.at(-1)?.text === '·') boxes.pop();
    const kept = [...boxes, ...dots.boxes];
    return { boxes: kept, width: kept.reduce((sum, { width }) => sum + width, 0), rtl: false };
  }

  /** The characters of a word that fit; words from right to left are not cut, their letters would change their form. */
  function cutWord(box: TextBox, room: number): TextBox[] {
    if (box.level % 2 === 1) return [];
    const parts: TextBox[] = [];
    let left = room;
    for (const text of clustersOf(box.text)) {
      const shaped = shaper.shape(text, box.run.font, false);
      const width = (shaped.width * box.run.size) / 1000;
      if (width > left) break;
      left -= width;
      parts.push({ ...box, text, shaped, width });
    }
    return parts;
  }

  /** The left part up to the own page's number, by what it is about and the room for it. */
  function leftOf(about: readonly string[], room: number, x: number): { operators: string; width: number } {
    const key = [room, x, ...about].join('\u0000');
    const known = lefts.get(key);
    if (known) return known;
    const first = shorten(name, room * NAME_SHARE);
    const second = shorten(middleOf(about), room - first.width);
    const left = {
      operators: `${lineOperators(first, x, BASELINE)} ${lineOperators(second, x + first.width, BASELINE)}`,
      width: first.width + second.width,
    };
    lefts.set(key, left);
    return left;
  }

  return {
    set(about, own, packetPage, width, inset = Math.min(36, width * 0.06)) {
      const right = glyphsOf(`Packet page ${packetPage} of ${total()}`);
      const rightWidth = widthOf(right);
      const inner = width - 2 * inset;
      const rule = ruleOperators(inset, RULE, inner, HAIRLINE_COLOR, 0.5);
      const ink = `${FOOT.color.join(' ')} rg`;
      const show = (glyphs: readonly PlacedGlyph[], x: number, size = FOOT.size) =>
        `BT ${ink} 1 0 0 1 ${x.toFixed(2)} ${BASELINE} Tm ${showGlyphs(glyphs, size)} ET`;
      if (rightWidth > inner) return `q ${rule} ${show(right, inset, (FOOT.size * inner) / rightWidth)} Q`;

      const several = own !== null && own.pages > 1;
      const widest = several ? widthOf(glyphsOf(`${SEPARATOR}${own.pages}/${own.pages}`)) : 0;
      const room = inner - rightWidth - GAP - widest;
      const left = room < LEAST_LEFT ? null : leftOf(about, room, inset);
      const ownPage = left && several ? show(glyphsOf(`${SEPARATOR}${own.page}/${own.pages}`), inset + left.width) : '';
      return `q ${rule} ${left?.operators ?? ''} ${ownPage} ${show(right, width - inset - rightWidth)} Q`;
    },
    prepare(about) {
      for (const { text, level, run: of } of [...name.boxes, ...middleOf(about).boxes]) {
        if (level % 2 === 0) for (const cluster of clustersOf(text)) shaper.shape(cluster, of.font, false);
      }
    },
  };
}

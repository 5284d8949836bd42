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
   * Typesets the footer of a page. At the left: `about`, and `pageOfEntry` ("3/5") where the entry has several pages. At the
   * right: the packet page. The operators draw in a box of `width` × FOOTER_HEIGHT points with its origin at the lower left.
   */
  typeset(
    about: readonly string[],
    pageOfEntry: { page: number; pages: number } | null,
    packetPage: number,
    width: number,
    inset?: number,
  ): string;
  /** Registers all glyphs that any shortened footer about this can need. */
  prepare(about: readonly string[]): void;
}

const BASELINE = 9;
const RULE = FOOTER_HEIGHT - 6;
const SEPARATOR = ' · ';
/** The least space between left and right, points. */
const GAP = 14;
/** The largest share of the left part that the name takes. */
const NAME_SHARE = 0.45;
/** The least width of the left part, points; a narrower one is left out. */
const MIN_LEFT_WIDTH = 60;
const EMPTY_LINE: Line = { boxes: [], width: 0, rtl: false };

/** Creates the footers of a packet of `total` pages. Parts that do not change are laid out once. */
export function createFooters(shaper: Shaper, { patient, born, mark }: FooterOwner, total: () => number): Footers {
  const characters = new Map<string, readonly PlacedGlyph[]>();
  for (const character of '0123456789/Packet page of · ') {
    characters.set(character, shaper.shape(character, FOOT.font, false).glyphs);
  }
  const glyphsOf = (text: string) => Array.from(text).flatMap((character) => characters.get(character) ?? []);
  const widthOf = (glyphs: readonly PlacedGlyph[]) => (glyphs.reduce((sum, { advance }) => sum + advance, 0) * FOOT.size) / 1000;

  const layOutLine = (runs: TextRun[]): Line => layOutParagraph(runs, Number.POSITIVE_INFINITY, shaper)[0] ?? EMPTY_LINE;
  const ellipsis = layOutLine([textRun('…', FOOT)]);
  const name = layOutLine([
    ...(mark === '' ? [] : [{ ...textRun(`${mark}${SEPARATOR}`, FOOT), font: 'sansBold' as const, color: ATTENTION_COLOR }]),
    textRun(leftToRight(isolate(patient)), FOOT),
  ]);
  const detailLine = (about: readonly string[]) =>
    layOutLine([textRun(`\u00a0· ${leftToRight([formatDate(born), ...about.map(isolate)].join(SEPARATOR))}`, FOOT)]);
  const leftParts = new Map<string, { operators: string; width: number }>();

  /**
   * Shortens a line to the available width, with an ellipsis. The kept words are not shaped again; a cut word is shaped by
   * character.
   */
  function shorten(line: Line, available: number): Line {
    if (line.width <= available) return line;
    const boxes: TextBox[] = [];
    let space = available - ellipsis.width;
    for (const box of line.boxes) {
      const fitting: TextBox[] = box.width <= space ? [box] : cutWord(box, space);
      boxes.push(...fitting);
      for (const { width } of fitting) space -= width;
      if (fitting[0] !== box) break;
    }
    while (boxes.at(-1)?.space || boxes.at(-1)?.text === '·') boxes.pop();
    const kept = [...boxes, ...ellipsis.boxes];
    return { boxes: kept, width: kept.reduce((sum, { width }) => sum + width, 0), rtl: false };
  }

  /** The characters of a word that fit. Words from right to left are not cut: their letters would change their form. */
  function cutWord(box: TextBox, available: number): TextBox[] {
    if (box.level % 2 === 1) return [];
    const parts: TextBox[] = [];
    let left = available;
    for (const text of clustersOf(box.text)) {
      const shaped = shaper.shape(text, box.run.font, false);
      const width = (shaped.width * box.run.size) / 1000;
      if (width > left) break;
      left -= width;
      parts.push({ ...box, text, shaped, width });
    }
    return parts;
  }

  /** The left part of a footer, by its texts and the available width. */
  function leftPartOf(about: readonly string[], available: number, x: number): { operators: string; width: number } {
    const key = [available, x, ...about].join('\u0000');
    const known = leftParts.get(key);
    if (known) return known;
    const first = shorten(name, available * NAME_SHARE);
    const second = shorten(detailLine(about), available - first.width);
    const left = {
      operators: `${lineOperators(first, x, BASELINE)} ${lineOperators(second, x + first.width, BASELINE)}`,
      width: first.width + second.width,
    };
    leftParts.set(key, left);
    return left;
  }

  return {
    typeset(about, pageOfEntry, packetPage, width, inset = Math.min(36, width * 0.06)) {
      const right = glyphsOf(`Packet page ${packetPage} of ${total()}`);
      const rightWidth = widthOf(right);
      const inner = width - 2 * inset;
      const rule = ruleOperators(inset, RULE, inner, HAIRLINE_COLOR, 0.5);
      const ink = `${FOOT.color.join(' ')} rg`;
      const show = (glyphs: readonly PlacedGlyph[], x: number, size = FOOT.size) =>
        `BT ${ink} 1 0 0 1 ${x.toFixed(2)} ${BASELINE} Tm ${showGlyphs(glyphs, size)} ET`;
      if (rightWidth > inner) return `q ${rule} ${show(right, inset, (FOOT.size * inner) / rightWidth)} Q`;

      const several = pageOfEntry !== null && pageOfEntry.pages > 1;
      const widest = several ? widthOf(glyphsOf(`${SEPARATOR}${pageOfEntry.pages}/${pageOfEntry.pages}`)) : 0;
      const available = inner - rightWidth - GAP - widest;
      const left = available < MIN_LEFT_WIDTH ? null : leftPartOf(about, available, inset);
      const ownPage =
        left && several ? show(glyphsOf(`${SEPARATOR}${pageOfEntry.page}/${pageOfEntry.pages}`), inset + left.width) : '';
      return `q ${rule} ${left?.operators ?? ''} ${ownPage} ${show(right, width - inset - rightWidth)} Q`;
    },
    prepare(about) {
      for (const { text, level, run: of } of [...name.boxes, ...detailLine(about).boxes]) {
        if (level % 2 === 0) for (const cluster of clustersOf(text)) shaper.shape(cluster, of.font, false);
      }
    },
  };
}

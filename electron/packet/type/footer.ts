import { showDate } from '../../../shared/wording/dates.ts';
import { FOOTER_HEIGHT } from '../pieces.ts';
import type { Atom, Line, Span } from './lines.ts';
import { isolated, leftToRight, setParagraph } from './lines.ts';
import { clustersOf, type PlacedGlyph, type Shaper } from './shape.ts';
import { lineOperators, ruleOperators, showGlyphs } from './sheet.ts';
import { ATTENTION, FOOT, HAIRLINE, span } from './style.ts';

/** Who the packet is about, for every footer. */
export interface FooterOwner {
  patient: string;
  born: string;
  /** "SAMPLE", or empty. */
  mark: string;
}

export interface Footers {
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

/** Footers of a packet of `total` pages. What does not change from page to page is set once. */
export function createFooters(shaper: Shaper, { patient, born, mark }: FooterOwner, total: () => number): Footers {
  const look = (text: string): Span => span(text, FOOT);
  const widthOf = (glyphs: readonly PlacedGlyph[]) => (glyphs.reduce((sum, { advance }) => sum + advance, 0) * FOOT.size) / 1000;
  const glyphsOf = (text: string) => Array.from(text).flatMap((character) => shaper.shape(character, FOOT.style, false).glyphs);
  const lefts = new Map<string, string>();
  const digits = Array.from('0123456789/ ', (character) => shaper.shape(character, FOOT.style, false).glyphs);
  const digitsOf = (text: string) => Array.from(text).flatMap((character) => digits['0123456789/ '.indexOf(character)] ?? []);
  const [before, between] = [glyphsOf('Packet page '), glyphsOf(' of ')];

  const spansOf = (about: readonly string[]): Span[] => {
    const parts = [isolated(patient), showDate(born), ...about.map(isolated)];
    const rest = look(leftToRight(parts.join(SEPARATOR)));
    return mark === '' ? [rest] : [{ ...look(`${mark}${SEPARATOR}`), style: 'sansBold', colour: ATTENTION }, rest];
  };

  /** A word cut between characters, each of which was taken up by `prepare`. Words from right to left are not cut. */
  function cutWord({ span: of, text, level, ...atom }: Atom, room: number): Atom[] {
    if (level % 2 === 1) return [];
    const pieces: Atom[] = [];
    let used = 0;
    for (const cluster of clustersOf(text)) {
      const shaped = shaper.shape(cluster, of.style, false);
      const width = (shaped.width * of.size) / 1000;
      if (used + width > room) break;
      used += width;
      pieces.push({ ...atom, span: of, level, text: cluster, shaped, width });
    }
    return pieces;
  }

  function shorten(line: Line, room: number): Line {
    if (line.width <= room) return line;
    const [dots] = setParagraph([look('…')], Number.POSITIVE_INFINITY, shaper);
    const space = room - (dots?.width ?? 0);
    const atoms: Atom[] = [];
    let used = 0;
    for (const atom of line.atoms) {
      const taken: Atom[] = used + atom.width <= space ? [atom] : cutWord(atom, space - used);
      atoms.push(...taken);
      used += taken.reduce((sum, { width }) => sum + width, 0);
      if (taken[0] !== atom) break;
    }
    while (atoms.length > 0 && (atoms.at(-1)?.space || atoms.at(-1)?.text === '·')) atoms.pop();
    const kept = [...atoms, ...(dots?.atoms ?? [])];
    return { atoms: kept, width: kept.reduce((sum, { width }) => sum + width, 0), rtl: line.rtl };
  }

  /** The left part up to the own page's number, by what it is about and the room for it. */
  function leftOf(about: readonly string[], room: number, x: number, tail: number): string {
    const key = [room, x, tail, ...about].join('\u0000');
    const known = lefts.get(key);
    if (known !== undefined) return known;
    const [line] = setParagraph(spansOf(about), Number.POSITIVE_INFINITY, shaper);
    const short = line && shorten(line, room - tail);
    const operators = short && short.atoms.length > 1 ? lineOperators(short, x, BASELINE).replace(/ ET$/, '') : '';
    lefts.set(key, operators);
    return operators;
  }

  return {
    set(about, own, packetPage, width, inset = Math.min(36, width * 0.06)) {
      const right = [...before, ...digitsOf(String(packetPage)), ...between, ...digitsOf(String(total()))];
      const rightWidth = widthOf(right);
      const inner = width - 2 * inset;
      const rule = ruleOperators(inset, RULE, inner, HAIRLINE, 0.5);
      if (rightWidth > inner) {
        const size = (FOOT.size * inner) / rightWidth;
        return `q ${rule} BT ${FOOT.colour.join(' ')} rg 1 0 0 1 ${inset.toFixed(2)} ${BASELINE} Tm ${showGlyphs(right, size)} ET Q`;
      }
      const widest = own && own.pages > 1 ? widthOf(digitsOf(`${own.pages}/${own.pages}`)) + widthOf(glyphsOf(SEPARATOR)) : 0;
      const room = inner - rightWidth - GAP;
      const left = room > 60 ? leftOf(about, room, inset, widest) : '';
      const ownPage =
        left !== '' && own && own.pages > 1
          ? showGlyphs([...glyphsOf(SEPARATOR), ...digitsOf(`${own.page}/${own.pages}`)], FOOT.size)
          : '';
      const start = left === '' ? 'BT' : `${left} ${ownPage}`;
      const at = `1 0 0 1 ${(width - inset - rightWidth).toFixed(2)} ${BASELINE} Tm`;
      return `q ${rule} ${start} ${FOOT.colour.join(' ')} rg ${at} ${showGlyphs(right, FOOT.size)} ET Q`;
    },
    prepare(about) {
      for (const { atoms } of setParagraph(spansOf(about), Number.POSITIVE_INFINITY, shaper)) {
        for (const { text, level, span: of } of atoms) {
          if (level % 2 === 0) for (const cluster of clustersOf(text)) shaper.shape(cluster, of.style, false);
        }
      }
      setParagraph([look('…')], Number.POSITIVE_INFINITY, shaper);
    },
  };
}

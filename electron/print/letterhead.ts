import type { PaperSize } from '../../shared/domain/paper.ts';
import type { PrintedSheet } from '../../shared/domain/printout.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { type Canvas, drawRule } from '../typesetting/canvas.ts';
import { baseline, drawLines } from '../typesetting/flow.ts';
import { isolate, leftToRight, linesOfText } from '../typesetting/lines.ts';
import { drawOneLine } from '../typesetting/passage.ts';
import type { Shaper } from '../typesetting/shaper.ts';
import {
  FOOT,
  FOOTER_AT,
  HAIRLINE_COLOR,
  MARGIN,
  QUIET,
  SMALL,
  TEXT,
  type TextStyle,
  TITLE,
  textRun,
} from '../typesetting/text-style.ts';
import { setText } from './text.ts';
import { SHEET_TITLE, SUBJECT } from './text-styles.ts';

/** Side margins of a letter: an inch, as letters have. */
const LETTER_MARGIN = 72;
/**
 * Where the address of a letter begins, points from the upper edge: folded in three it stands in the window of a #10 envelope
 * (Letter), of a DL (BS 4264) and of a DIN lang (DIN 5008, form A) one (A4), with up to four lines.
 */
const ADDRESS_TOP = 160;
const NAME: TextStyle = { ...TITLE, size: 13, leading: 17 };
const SENTENCE: TextStyle = { ...QUIET, size: 11.5, leading: 15.5 };
const BODY_GAP = 16;
/** More than any address has, and than the longest question of a case takes: what is longer is no page's head. */
const ADDRESS_LINES = 12;
const SUBJECT_LINES = 24;

/** Left edge and width of the text of a piece. */
export function columnOf({ form }: PrintedSheet, size: PaperSize): { x: number; width: number } {
  const x = form === 'letter' ? LETTER_MARGIN : MARGIN;
  return { x, width: size.width - 2 * x };
}

/** What stands on a page besides the blocks. */
interface Furniture {
  /** Draws the head of the first page; gives the top of the blocks. */
  first(sheet: Canvas): number;
  /** Draws the running head of another page. */
  next(sheet: Canvas): void;
  foot(sheet: Canvas, page: number, pages: number): void;
}

/** Below the running head. */
export const NEXT_TOP = MARGIN + 26;

/** The letterhead of a piece: who writes, quietly, over a hairline; then a letter's date and address, or a sheet's title. */
export function furnish(piece: PrintedSheet, size: PaperSize, program: string, shaper: Shaper): Furniture {
  const { x, width } = columnOf(piece, size);
  const [name = '', ...ways] = linesOfText(piece.from);
  const [addressee = ''] = linesOfText(piece.to);
  const date = formatDate(piece.date);

  /** Always from the left edge, whichever way a name runs. */
  const put = (sheet: Canvas, text: string, style: TextStyle, top: number, most: number, wide = width): number => {
    const lines = setText(text, style, wide, { shaper }, most).map((line) => ({ ...line, rtl: false }));
    return drawLines(sheet, lines, style, x, wide, top);
  };
  const atRight = (sheet: Canvas, text: string, style: TextStyle, base: number) =>
    drawOneLine(sheet, [textRun(text, style)], { x, width, align: 'right' }, base, shaper);

  function head(sheet: Canvas): number {
    let top = put(sheet, name, NAME, MARGIN - 6, 2, piece.form === 'letter' ? width : width - 90);
    if (piece.form === 'sheet') atRight(sheet, date, SMALL, top - NAME.leading + baseline(NAME));
    if (ways.length > 0) top = put(sheet, leftToRight(ways.map(isolate).join(' · ')), SMALL, top + 1, 3);
    drawRule(sheet, x, top + 6, width, HAIRLINE_COLOR, 0.6);
    return top + 6;
  }

  function letterTop(sheet: Canvas): number {
    let top = put(sheet, date, TEXT, head(sheet) + 18, 1);
    if (piece.to !== '') {
      top = Math.max(ADDRESS_TOP, top + 14);
      top = put(sheet, piece.to, TEXT, top, ADDRESS_LINES);
    }
    if (piece.subject !== '') top = put(sheet, piece.subject, SUBJECT, top + 26, SUBJECT_LINES) - 8;
    return top + BODY_GAP;
  }

  function sheetTop(sheet: Canvas): number {
    let top = put(sheet, piece.title, SHEET_TITLE, head(sheet) + 18, 4);
    if (piece.subject !== '') top = put(sheet, piece.subject, SENTENCE, top + 3, SUBJECT_LINES);
    return top + BODY_GAP;
  }

  const about = piece.form === 'letter' ? (addressee === '' ? piece.title : `Letter to ${isolate(addressee)}`) : piece.title;
  const running = leftToRight([isolate(name), about].filter((part) => part !== '').join(' · '));

  return {
    first: piece.form === 'letter' ? letterTop : sheetTop,
    next(sheet) {
      const base = MARGIN - 8 + baseline(SMALL);
      drawOneLine(sheet, [textRun(running, SMALL)], { x, width: width - 80, align: 'left' }, base, shaper);
      atRight(sheet, date, SMALL, base);
      drawRule(sheet, x, MARGIN + 10, width, HAIRLINE_COLOR, 0.5);
    },
    foot(sheet, page, pages) {
      const height = sheet.size.height;
      drawRule(sheet, x, height - FOOTER_AT - 22, width, HAIRLINE_COLOR, 0.5);
      const base = height - FOOTER_AT - 9;
      drawOneLine(sheet, [textRun(program, FOOT)], { x, width: width * 0.6, align: 'left' }, base, shaper);
      if (piece.form === 'sheet' || pages > 1) atRight(sheet, `Page ${page} of ${pages}`, FOOT, base);
    },
  };
}

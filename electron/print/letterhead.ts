import type { PaperSize } from '../../shared/domain/paper.ts';
import type { Printout } from '../../shared/domain/printout.ts';
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
  SECONDARY,
  SMALL,
  TEXT,
  type TextStyle,
  TITLE,
  textRun,
} from '../typesetting/text-style.ts';
import { layOutText } from './text.ts';
import { PRINTOUT_TITLE, SUBJECT } from './text-styles.ts';

/** Side margins of a letter: an inch, as letters have. */
const LETTER_MARGIN = 72;
/**
const LETTER_MARGIN = 72; * The top of a letter's address, points from the upper edge. In a sheet folded in three, up to four
const LETTER_MARGIN = 72; * lines show in a window envelope: #10 (Letter), DL (BS 4264) or DIN lang (DIN 5008, form A).
const LETTER_MARGIN = 72; */
const ADDRESS_TOP = 160;
const NAME: TextStyle = { ...TITLE, size: 13, leading: 17 };
const SENTENCE: TextStyle = { ...SECONDARY, size: 11.5, leading: 15.5 };
const BODY_GAP = 16;
/** More than any address has, and than the longest question of a case takes: what is longer is no page's head. */
const ADDRESS_LINES = 12;
const SUBJECT_LINES = 24;

/** Left edge and width of the text of a printout. */
export function textColumn({ form }: Printout, size: PaperSize): { x: number; width: number } {
  const x = form === 'letter' ? LETTER_MARGIN : MARGIN;
  return { x, width: size.width - 2 * x };
}

/** What is drawn on a page besides the blocks. */
interface PageFurniture {
  /** Draws the head of the first page; gives the top of the blocks. */
  first(canvas: Canvas): number;
  /** Draws the running head of another page. */
  next(canvas: Canvas): void;
  foot(canvas: Canvas, page: number, pages: number): void;
}

/** Below the running head. */
export const NEXT_TOP = MARGIN + 26;

/** The letterhead of a printout: who writes, quietly, over a hairline; then a letter's date and address, or a sheet's title. */
export function pageFurniture(printout: Printout, size: PaperSize, program: string, shaper: Shaper): PageFurniture {
  const { x, width } = textColumn(printout, size);
  const [name = '', ...contactLines] = linesOfText(printout.from);
  const [addressee = ''] = linesOfText(printout.to);
  const date = formatDate(printout.date);

  /** Always from the left edge, whichever way a name runs. */
  const drawText = (canvas: Canvas, text: string, style: TextStyle, top: number, maxLines: number, wide = width): number => {
    const lines = layOutText(text, style, wide, { shaper }, maxLines).map((line) => ({ ...line, rtl: false }));
    return drawLines(canvas, lines, style, x, wide, top);
  };
  const atRight = (canvas: Canvas, text: string, style: TextStyle, base: number) =>
    drawOneLine(canvas, [textRun(text, style)], { x, width, align: 'right' }, base, shaper);

  function head(canvas: Canvas): number {
    let top = drawText(canvas, name, NAME, MARGIN - 6, 2, printout.form === 'letter' ? width : width - 90);
    if (printout.form === 'sheet') atRight(canvas, date, SMALL, top - NAME.leading + baseline(NAME));
    if (contactLines.length > 0) top = drawText(canvas, leftToRight(contactLines.map(isolate).join(' · ')), SMALL, top + 1, 3);
    drawRule(canvas, x, top + 6, width, HAIRLINE_COLOR, 0.6);
    return top + 6;
  }

  function letterTop(canvas: Canvas): number {
    let top = drawText(canvas, date, TEXT, head(canvas) + 18, 1);
    if (printout.to !== '') {
      top = Math.max(ADDRESS_TOP, top + 14);
      top = drawText(canvas, printout.to, TEXT, top, ADDRESS_LINES);
    }
    if (printout.subject !== '') top = drawText(canvas, printout.subject, SUBJECT, top + 26, SUBJECT_LINES) - 8;
    return top + BODY_GAP;
  }

  function sheetTop(canvas: Canvas): number {
    let top = drawText(canvas, printout.title, PRINTOUT_TITLE, head(canvas) + 18, 4);
    if (printout.subject !== '') top = drawText(canvas, printout.subject, SENTENCE, top + 3, SUBJECT_LINES);
    return top + BODY_GAP;
  }

  const about =
    printout.form === 'letter' ? (addressee === '' ? printout.title : `Letter to ${isolate(addressee)}`) : printout.title;
  const running = leftToRight([isolate(name), about].filter((part) => part !== '').join(' · '));

  return {
    first: printout.form === 'letter' ? letterTop : sheetTop,
    next(canvas) {
      const base = MARGIN - 8 + baseline(SMALL);
      drawOneLine(canvas, [textRun(running, SMALL)], { x, width: width - 80, align: 'left' }, base, shaper);
      atRight(canvas, date, SMALL, base);
      drawRule(canvas, x, MARGIN + 10, width, HAIRLINE_COLOR, 0.5);
    },
    foot(canvas, page, pages) {
      const height = canvas.size.height;
      drawRule(canvas, x, height - FOOTER_AT - 22, width, HAIRLINE_COLOR, 0.5);
      const base = height - FOOTER_AT - 9;
      drawOneLine(canvas, [textRun(program, FOOT)], { x, width: width * 0.6, align: 'left' }, base, shaper);
      if (printout.form === 'sheet' || pages > 1) atRight(canvas, `Page ${page} of ${pages}`, FOOT, base);
    },
  };
}

import { type Canvas, drawRule } from '../typesetting/canvas.ts';
import { baseline, drawLines } from '../typesetting/flow.ts';
import { type Line, layOutParagraph, layOutShortened, linesOfText } from '../typesetting/lines.ts';
import { type TextStyle, textRun, WRITING_LINE_COLOR } from '../typesetting/text-style.ts';
import type { FlowItem } from './page-breaks.ts';
import type { TextColumn } from './text-styles.ts';

/** Draws a mark in the space before a text; `base`: the text's base line, from the page's upper edge. */
type Mark = (canvas: Canvas, space: { x: number; width: number; rtl: boolean }, base: number) => void;

/**
 * The lines of a text in a style; each line of the text begins a new line. A text of more than `most` lines runs on without
 * breaks and ends in an ellipsis.
 */
export function layOutText(
  text: string,
  style: TextStyle,
  width: number,
  { shaper }: Pick<TextColumn, 'shaper'>,
  maxLines = Number.POSITIVE_INFINITY,
): Line[] {
  const paragraphs = linesOfText(text);
  const lines = paragraphs.flatMap((line) => layOutParagraph([textRun(line, style)], width, shaper));
  return lines.length <= maxLines
    ? lines
    : layOutShortened([textRun(paragraphs.join(' '), style)], [], [], width, maxLines, shaper).lines;
}

/**
 * A text as flow items, indented by `indent` points from the start of its lines: the left edge, or the right edge for
 * right-to-left text. `mark` is drawn in the indent of the first line.
 */
export function layOutTextItems(text: string, style: TextStyle, measure: TextColumn, indent = 0, mark?: Mark): FlowItem[] {
  return lineItems(layOutText(text, style, measure.width - indent, measure), style, measure, indent, mark);
}

/** Lines of a paragraph as flow items. No line is left alone at the foot or the head of a page. */
export function lineItems(
  lines: readonly Line[],
  style: TextStyle,
  { x, width }: Pick<TextColumn, 'x' | 'width'>,
  indent = 0,
  mark?: Mark,
): FlowItem[] {
  return lines.map((line, index) => ({
    gap: 0,
    height: style.leading,
    keep: lines.length > 1 && (index === 0 || index === lines.length - 2),
    draw(canvas, top) {
      if (index === 0)
        mark?.(canvas, { x: line.rtl ? x + width - indent : x, width: indent, rtl: line.rtl }, top + baseline(style));
      drawLines(canvas, [line], style, line.rtl ? x : x + indent, width - indent, top);
    },
  }));
}

/** A line to write on by hand, at the foot of this height. */
export function ruledLine(height: number, { x, width }: Pick<TextColumn, 'x' | 'width'>): FlowItem {
  return {
    gap: 0,
    height,
    keep: true,
    draw: (canvas, top) => drawRule(canvas, x, top + height - 0.5, width, WRITING_LINE_COLOR, 0.6),
  };
}

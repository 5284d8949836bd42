import { type Alignment, alignedStart, type Canvas, drawLine } from './canvas.ts';
import { drawLines } from './flow.ts';
import { type Line, layOutParagraph, layOutShortened, type TextRun } from './lines.ts';
import type { Shaper } from './shaper.ts';
import { type TextStyle, textRun } from './text-style.ts';

/** A part of the summary page that can be shortened to fewer lines; lengths in points. */
export interface Part {
  label: string;
  leading: number;
  /** Lines of the complete text. */
  natural: number;
  /** Fewest lines. */
  minLines: number;
  /** Draws the part from `top` in at most `most` lines; gives whether it was shortened. */
  draw(canvas: Canvas, top: number, maxLines: number): boolean;
}

/** A text that may be shortened, one paragraph for each line that the person wrote. */
export interface Passage {
  paragraphs: readonly (readonly TextRun[])[];
  /** Ends the passage and is never shortened: a reference to the page of the evidence. */
  tail: readonly TextRun[];
  style: TextStyle;
  x: number;
  width: number;
}

/** Lays out a passage in at most `most` lines. A longer one ends in "… (see p. 2)", where `full` is that page. */
function layOutPassage({ paragraphs, tail, style, width }: Passage, maxLines: number, full: number, shaper: Shaper) {
  const fullTextRef = [textRun(' (', style), textRun(`see p.\u00a0${full}`, style, full), textRun(')', style)];
  const lines: Line[] = [];
  for (const [index, runs] of paragraphs.entries()) {
    const last = index === paragraphs.length - 1;
    const available = maxLines - lines.length;
    const complete = layOutParagraph(last ? [...runs, ...tail] : runs, width, shaper);
    if (last ? complete.length <= available : complete.length < available) {
      lines.push(...complete);
      continue;
    }
    // The paragraph may fit and leave no line for the others: then it ends in the ellipsis.
    const cut = last || complete.length > available ? runs : [...runs, textRun(' …', style)];
    const { lines: short } = layOutShortened(cut, [...fullTextRef, ...tail], [], width, available, shaper);
    return { lines: [...lines, ...short], shortened: true };
  }
  return { lines, shortened: false };
}

/** Passages side by side under one label. */
export function passagePart(label: string, passages: readonly Passage[], minLines: number, full: number, shaper: Shaper): Part {
  const heights = passages.map(
    ({ paragraphs, tail, width }) =>
      paragraphs.flatMap((runs, index) =>
        layOutParagraph(index === paragraphs.length - 1 ? [...runs, ...tail] : runs, width, shaper),
      ).length,
  );
  const natural = Math.max(0, ...heights);
  return {
    label,
    leading: passages[0]?.style.leading ?? 0,
    natural,
    minLines: Math.min(minLines, natural),
    draw(canvas, top, maxLines) {
      const laidOut = passages.map((passage) => ({ passage, ...layOutPassage(passage, maxLines, full, shaper) }));
      for (const { passage, lines } of laidOut) drawLines(canvas, lines, passage.style, passage.x, passage.width, top);
      return laidOut.some(({ shortened }) => shortened);
    },
  };
}

/** Draws one line in a column; a line that is too wide ends in an ellipsis. Returns whether the line was shortened. */
export function drawOneLine(
  canvas: Canvas,
  runs: readonly TextRun[],
  column: { x: number; width: number; align: Alignment },
  baseline: number,
  shaper: Shaper,
): boolean {
  const { lines, shortened } = layOutShortened(runs, [], [], column.width, 1, shaper);
  const [line] = lines;
  if (line) drawLine(canvas, line, alignedStart(line, column, column.align), baseline);
  return shortened;
}

import { type Canvas, drawLine } from './canvas.ts';
import { drawLines } from './flow.ts';
import { type Line, layOutParagraph, layOutShortened, type TextRun } from './lines.ts';
import type { Shaper } from './shaper.ts';
import { type TextStyle, textRun } from './text-style.ts';

/** A part of the first page that can be set in fewer lines than it would take. */
export interface Part {
  label: string;
  leading: number;
  /** Lines that it takes whole. */
  natural: number;
  /** Never fewer lines than this. */
  least: number;
  /** Draws it from `top` in at most `most` lines; tells whether something had to be shortened. */
  draw(canvas: Canvas, top: number, most: number): boolean;
}

/** A text that may be shortened: one paragraph a line of the person's own. */
export interface Passage {
  paragraphs: readonly (readonly TextRun[])[];
  /** Ends the passage and is never cut: the page that proves it. */
  tail: readonly TextRun[];
  style: TextStyle;
  x: number;
  width: number;
}

/** Sets a passage in at most `most` lines; where it does not fit it ends in "… (see p. 2)", `full` being that page. */
function setPassage({ paragraphs, tail, style, width }: Passage, most: number, full: number, shaper: Shaper) {
  const see = [textRun(' (', style), textRun(`see p.\u00a0${full}`, style, full), textRun(')', style)];
  const lines: Line[] = [];
  for (const [index, runs] of paragraphs.entries()) {
    const last = index === paragraphs.length - 1;
    const room = most - lines.length;
    const whole = layOutParagraph(last ? [...runs, ...tail] : runs, width, shaper);
    if (last ? whole.length <= room : whole.length < room) {
      lines.push(...whole);
      continue;
    }
    // The paragraph itself may fit, with no line left for what follows: the ellipsis stands for that.
    const cut = last || whole.length > room ? runs : [...runs, textRun(' …', style)];
    const { lines: short } = layOutShortened(cut, [...see, ...tail], [], width, room, shaper);
    return { lines: [...lines, ...short], shortened: true };
  }
  return { lines, shortened: false };
}

/** Passages side by side under one label as a part of the page. */
export function passagePart(label: string, passages: readonly Passage[], least: number, full: number, shaper: Shaper): Part {
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
    least: Math.min(least, natural),
    draw(canvas, top, most) {
      const set = passages.map((passage) => ({ passage, ...setPassage(passage, most, full, shaper) }));
      for (const { passage, lines } of set) drawLines(canvas, lines, passage.style, passage.x, passage.width, top);
      return set.some(({ shortened }) => shortened);
    },
  };
}

/** Draws one line at the left or the right edge of a column, shortened by an ellipsis where it is too wide. */
export function drawOneLine(
  canvas: Canvas,
  runs: readonly TextRun[],
  column: { x: number; width: number; align: 'left' | 'right' },
  baseline: number,
  shaper: Shaper,
): boolean {
  const { lines, shortened } = layOutShortened(runs, [], [], column.width, 1, shaper);
  const [line] = lines;
  if (line) drawLine(canvas, line, column.align === 'left' ? column.x : column.x + column.width - line.width, baseline);
  return shortened;
}

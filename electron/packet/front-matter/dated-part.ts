import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { baseline } from '../../typesetting/flow.ts';
import { drawOneLine, type Part } from '../../typesetting/passage.ts';
import type { Shaper } from '../../typesetting/shaper.ts';
import { MARGIN, SECONDARY, type TextStyle, textRun } from '../../typesetting/text-style.ts';
import type { PageNumbers } from './page-numbers.ts';

/** A part of the first page of one line each: date, what it was, packet page. Its lines are never left out, but each may be shortened. */
export function datedPart(
  label: string,
  lines: PacketPlan['keyEvents'],
  numbers: PageNumbers,
  width: number,
  style: TextStyle,
  shaper: Shaper,
): Part {
  const dateWidth = style.size * 7;
  const pageWidth = style.size * 3;
  const quiet = { ...style, color: SECONDARY.color };
  return {
    label,
    leading: style.leading,
    natural: lines.length,
    minLines: lines.length,
    draw(canvas, top) {
      const cut = lines.map(({ date, text, recordId }, index) => {
        const base = top + index * style.leading + baseline(style);
        const page = numbers.page(recordId);
        if (date !== null)
          drawOneLine(canvas, [textRun(formatDate(date), quiet)], { x: MARGIN, width: dateWidth, align: 'left' }, base, shaper);
        if (page !== undefined) {
          const right = { x: MARGIN + width - pageWidth, width: pageWidth, align: 'right' } as const;
          drawOneLine(canvas, [textRun(String(page), style, page)], right, base, shaper);
        }
        const middle = { x: MARGIN + dateWidth, width: width - dateWidth - pageWidth - 8, align: 'left' } as const;
        return drawOneLine(canvas, [textRun(text, style)], middle, base, shaper);
      });
      return cut.some((shortened) => shortened);
    },
  };
}

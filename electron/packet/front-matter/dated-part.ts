import type { PacketPlan } from '../../../shared/domain/packet.ts';
import { showDate } from '../../../shared/format/format-date.ts';
import { baseline } from '../../typesetting/flow.ts';
import { drawOneLine, type Part } from '../../typesetting/passage.ts';
import type { Shaper } from '../../typesetting/shaper.ts';
import { type Look, MARGIN, QUIET, span } from '../../typesetting/text-style.ts';
import type { Numbers } from './page-numbers.ts';

/** A part of the first page of one line each: date, what it was, packet page. Its lines are never left out, but each may be shortened. */
export function datedPart(
  label: string,
  lines: PacketPlan['keyEvents'],
  numbers: Numbers,
  width: number,
  look: Look,
  shaper: Shaper,
): Part {
  const dateWidth = look.size * 7;
  const pageWidth = look.size * 3;
  const quiet = { ...look, colour: QUIET.colour };
  return {
    label,
    leading: look.leading,
    natural: lines.length,
    least: lines.length,
    draw(sheet, top) {
      const cut = lines.map(({ date, text, recordId }, index) => {
        const base = top + index * look.leading + baseline(look);
        const page = numbers.page(recordId);
        if (date !== null)
          drawOneLine(sheet, [span(showDate(date), quiet)], { x: MARGIN, width: dateWidth, align: 'left' }, base, shaper);
        if (page !== undefined) {
          const right = { x: MARGIN + width - pageWidth, width: pageWidth, align: 'right' } as const;
          drawOneLine(sheet, [span(String(page), look, page)], right, base, shaper);
        }
        const middle = { x: MARGIN + dateWidth, width: width - dateWidth - pageWidth - 8, align: 'left' } as const;
        return drawOneLine(sheet, [span(text, look)], middle, base, shaper);
      });
      return cut.some((shortened) => shortened);
    },
  };
}

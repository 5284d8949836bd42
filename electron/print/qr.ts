import { encode } from 'uqr';
import { operand } from '../typesetting/canvas.ts';
import type { FlowItem } from './page-breaks.ts';
import type { Measure } from './text-styles.ts';

/** One module of a QR code (ISO/IEC 18004), points: well above what a camera needs at arm's length. */
const MODULE = 3.2;
/** The free border that the standard asks for, modules. */
const QUIET_ZONE = 4;

/** A QR code of a text, drawn as filled shapes. */
export function layOutQr(text: string, { x }: Measure): FlowItem {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return {
    gap: 0,
    keep: false,
    height: size * MODULE,
    draw(canvas, top) {
      const upper = canvas.size.height - top;
      const squares = data.flatMap((row, line) =>
        row.flatMap((dark, column) =>
          // A hair wider than its module, so that no viewer shows a gap.
          dark
            ? [`${operand(x + column * MODULE)} ${operand(upper - (line + 1) * MODULE)} ${MODULE + 0.02} ${MODULE + 0.02} re`]
            : [],
        ),
      );
      canvas.operators.push(`0 0 0 rg ${squares.join(' ')} f`);
    },
  };
}

import type { Shaper } from '../packet/type/shape.ts';
import { type Sheet, showGlyphs } from '../packet/type/sheet.ts';
import { ACCENT, INK, type Look, SOFT } from '../packet/type/style.ts';

const round = (value: number) => Math.round(value * 100) / 100;

/** A sign that is drawn, not set: readers and searches find it as `character` (ISO 32000-2, 14.9.4) in a letter that is not shown. */
function unseen(sheet: Sheet, character: string, x: number, y: number, size: number, shaper: Shaper): void {
  const code = character.charCodeAt(0).toString(16).padStart(4, '0');
  const { glyphs } = shaper.shape('x', 'sans', false);
  const shown = `BT 3 Tr 1 0 0 1 ${round(x)} ${round(y)} Tm ${showGlyphs(glyphs, size)} 0 Tr ET`;
  sheet.operators.push(`/Span <</ActualText <feff${code}>>> BDC ${shown} EMC`);
}

/** The side of a box before a text in this look. */
export const boxSide = ({ size }: Look): number => size * 0.86;

/** A box before a statement, with a tick in it or empty; `base`: the statement's base line, from the page's upper edge. */
export function drawBox(sheet: Sheet, ticked: boolean, x: number, base: number, look: Look, shaper: Shaper): void {
  const side = boxSide(look);
  const y = sheet.size.height - base - look.size * 0.1;
  const colour = (ticked ? ACCENT : SOFT).join(' ');
  sheet.operators.push(`q ${colour} RG 0.9 w ${round(x)} ${round(y)} ${round(side)} ${round(side)} re S`);
  if (ticked) {
    const at = (dx: number, dy: number) => `${round(x + side * dx)} ${round(y + side * dy)}`;
    sheet.operators.push(`${colour} RG 1.5 w 1 J 1 j ${at(0.22, 0.52)} m ${at(0.42, 0.26)} l ${at(0.8, 0.78)} l S`);
  }
  sheet.operators.push('Q');
  unseen(sheet, ticked ? '☑' : '☐', x, y, side, shaper);
}

/** The sign before an item of a list, centred on `x`. */
export function drawBullet(sheet: Sheet, x: number, base: number, look: Look, shaper: Shaper): void {
  const { glyphs, width } = shaper.shape('•', look.style, false);
  const left = x - (width * look.size) / 2000;
  const shown = `BT ${INK.join(' ')} rg 1 0 0 1 ${round(left)} ${round(sheet.size.height - base)} Tm ${showGlyphs(glyphs, look.size)} ET`;
  sheet.operators.push(shown);
}

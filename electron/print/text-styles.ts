import type { Shaper } from '../typesetting/shaper.ts';
import { HEADING, LABEL, SECONDARY, SMALL, scaled, TEXT, type TextStyle, TITLE } from '../typesetting/text-style.ts';

/** The looks of a printout, in the size at which it is set; lengths in points. */
interface TextStyles {
  /** How much of the usual size. */
  by: number;
  text: TextStyle;
  secondary: TextStyle;
  own: TextStyle;
  /** A value that is typed from the paper. */
  large: TextStyle;
  heading: TextStyle;
  label: TextStyle;
  small: TextStyle;
  /** The cells of a table, and the cell that names a row. */
  cell: TextStyle;
  rowName: TextStyle;
  /** Between two blocks. */
  space: number;
}

/** The looks at so much of their usual size: 1 is 10.5 pt on 14 pt. */
export function textStylesAt(by: number): TextStyles {
  const sized = (style: TextStyle) => scaled(style, by);
  return {
    by,
    text: sized(TEXT),
    secondary: sized(SECONDARY),
    own: sized({ ...TEXT, font: 'italic' }),
    large: sized({ ...TEXT, size: 18, leading: 24 }),
    heading: sized({ ...HEADING, size: 11.5, leading: 15 }),
    label: sized({ ...LABEL, size: 9, leading: 14 }),
    small: sized(SMALL),
    cell: sized({ ...TEXT, size: 9.5, leading: 12.5 }),
    rowName: sized({ ...HEADING, size: 9, leading: 12.5 }),
    space: 7 * by,
  };
}

/** The subject of a letter, and the title of a canvas. */
export const SUBJECT: TextStyle = { ...TITLE, size: 11, leading: 15 };
export const PRINTOUT_TITLE: TextStyle = { ...TITLE, size: 20, leading: 25 };

/** The column in which text is set. */
export interface TextColumn {
  shaper: Shaper;
  /** Left edge and width of the text. */
  x: number;
  width: number;
}

/** What the layout of a block needs: the column of the text and its styles. */
export interface Measure extends TextColumn {
  styles: TextStyles;
}

/** The same, with room at the left. */
export function indented(measure: Measure, by: number): Measure {
  return { ...measure, x: measure.x + by, width: measure.width - by };
}

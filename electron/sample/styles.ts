import type { Color } from '../typesetting/lines.ts';
import type { TextStyle } from '../typesetting/text-style.ts';
import type { Institution } from './institutions.ts';

export const BLACK: Color = [0.08, 0.08, 0.09];
export const GREY: Color = [0.42, 0.44, 0.47];
export const WHITE: Color = [1, 1, 1];

/** Printed on every page. */
export const SAMPLE_MARK = 'SAMPLE — invented, nobody real';
export const SAMPLE_MARK_STYLE: TextStyle = { font: 'sansBold', size: 7.5, leading: 10, color: [0.62, 0.2, 0.16] };

/** The text styles of a document; lengths in points. */
export interface DocumentStyles {
  text: TextStyle;
  bold: TextStyle;
  /** Names of fields, and what stands below a signature. */
  label: TextStyle;
  heading: TextStyle;
  title: TextStyle;
  cell: TextStyle;
  boldCell: TextStyle;
}

/** The text styles of an institution. */
export function stylesOf({ face, color }: Institution): DocumentStyles {
  const [plain, bold, size, leading] =
    face === 'serif' ? (['serif', 'serifBold', 10.5, 16] as const) : (['sans', 'sansBold', 10.5, 14.5] as const);
  const text: TextStyle = { font: plain, size, leading, color: BLACK };
  const cell = { ...text, size: size - 0.6, leading: 13 };
  return {
    text,
    bold: { ...text, font: bold },
    label: { ...text, size: size - 0.5, color: GREY },
    heading: { ...text, font: bold, size: size + 1, color },
    title: { ...text, font: bold, size: 15 },
    cell,
    boldCell: { ...cell, font: bold },
  };
}

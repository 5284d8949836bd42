import { StandardFontEmbedder } from 'pdf-lib';
import type { Face } from './sample-canvas.ts';

/** The standard PDF fonts (ISO 32000-1, 9.6.2.2), as hospital systems use them. */
export const STANDARD: Record<Face, StandardName> = {
  sans: 'Helvetica',
  'sans-bold': 'Helvetica-Bold',
  'sans-italic': 'Helvetica-Oblique',
  serif: 'Times-Roman',
  'serif-bold': 'Times-Bold',
  'serif-italic': 'Times-Italic',
  mono: 'Courier',
  'mono-bold': 'Courier-Bold',
};
type StandardName =
  | 'Helvetica'
  | 'Helvetica-Bold'
  | 'Helvetica-Oblique'
  | 'Times-Roman'
  | 'Times-Bold'
  | 'Times-Italic'
  | 'Courier'
  | 'Courier-Bold';
type FontName = Parameters<typeof StandardFontEmbedder.for>[0];

const embedders = new Map<Face, StandardFontEmbedder>();

/** Width of a text, points. */
export function widthOf(text: string, face: Face, size: number): number {
  let embedder = embedders.get(face);
  if (!embedder) {
    embedder = StandardFontEmbedder.for(STANDARD[face] as FontName);
    embedders.set(face, embedder);
  }
  return embedder.widthOfTextAtSize(text, size);
}

/** Breaks a text into lines of at most `width` points; `first` is the width already used in the first line. */
export function breakLines(text: string, face: Face, size: number, width: number, first = 0): string[] {
  const lines: string[] = [];
  let line = '';
  let available = width - first;
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, face, size) > available) {
      lines.push(line);
      line = word;
      available = width;
    } else if (!line && lines.length === 0 && first > 0 && widthOf(word, face, size) > available) {
      lines.push('');
      line = word;
      available = width;
    } else line = longer;
  }
  lines.push(line);
  return lines;
}

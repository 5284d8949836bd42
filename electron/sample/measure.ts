import { StandardFontEmbedder } from 'pdf-lib';
import type { Face } from './sample-canvas.ts';

/** The standard PDF fonts, as hospital systems use them: no font file is needed and every reader has them. */
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

/** Width of a run, points. */
export function widthOf(words: string, face: Face, size: number): number {
  let embedder = embedders.get(face);
  if (!embedder) {
    embedder = StandardFontEmbedder.for(STANDARD[face] as FontName);
    embedders.set(face, embedder);
  }
  return embedder.widthOfTextAtSize(words, size);
}

/** Breaks words into lines no wider than `width`; `first` is what the first line already holds. */
export function breakLines(words: string, face: Face, size: number, width: number, first = 0): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - first;
  for (const word of words.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, face, size) > room) {
      lines.push(line);
      line = word;
      room = width;
    } else if (!line && lines.length === 0 && first > 0 && widthOf(word, face, size) > room) {
      lines.push('');
      line = word;
      room = width;
    } else line = longer;
  }
  lines.push(line);
  return lines;
}

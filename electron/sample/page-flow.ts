import type { SampleDocument } from './document.ts';
import type { Face, SampleCanvas } from './sample-canvas.ts';

/** The faces of a document; size and leading in points. */
interface Typography {
  plain: Face;
  bold: Face;
  italic: Face;
  size: number;
  leading: number;
}

/** Pages that fill from top to bottom; points. */
export interface PageFlow {
  document: SampleDocument;
  typography: Typography;
  /** Left edge and width of the text. */
  left: number;
  width: number;
  /** Where the next block begins, measured from the upper edge. */
  y: number;
  /** Draws on the current page. */
  draw(stroke: (canvas: SampleCanvas) => void): void;
  /** Starts a new page unless `height` fits on the current one. Returns whether it did. */
  ensureSpace(height: number): boolean;
}

/** Serif faces look smaller than others at the same size. */
export function typographyOf({ institution: { face } }: SampleDocument): Typography {
  const size = face === 'serif' ? 11.5 : 10;
  return { plain: face, bold: `${face}-bold`, italic: face === 'mono' ? 'mono' : `${face}-italic`, size, leading: size * 1.42 };
}

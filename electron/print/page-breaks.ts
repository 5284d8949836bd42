import type { PaperSize } from '../../shared/domain/paper.ts';
import { type Canvas, newCanvas } from '../typesetting/canvas.ts';

/** Something of one height that is set by itself: a line of text, a ruled line, a head of columns. Lengths in points. */
export interface Strip {
  height: number;
  /** Draws it on a page, `top` being the distance of its upper edge from the page's. */
  draw(sheet: Canvas, top: number): void;
}

/** A strip in its place. A block is a row of them, so that it can go on over pages. */
export interface Piece extends Strip {
  /** Space above it; none at the head of a page. */
  gap: number;
  /** Stays on one page with the next piece, as long as all that hangs together fits on one. */
  keep: boolean;
  /** Set above it where it begins a page: the head of its table. */
  head?: Strip;
}

/** Where pieces may stand on a page. */
interface Room {
  size: PaperSize;
  /** Top of the first page's pieces, below its letterhead. */
  firstTop: number;
  /** Top of the others', below their running head. */
  nextTop: number;
  /** Lower edge. */
  bottom: number;
}

/** The end of what hangs together from `from` on, exclusive. */
function chainEnd(pieces: readonly Piece[], from: number): number {
  let end = from;
  while (pieces[end]?.keep && end + 1 < pieces.length) end += 1;
  return end + 1;
}

/** Sets pieces one below the other, on as many pages as they take. */
export function setPieces(pieces: readonly Piece[], { size, firstTop, nextTop, bottom }: Room): Canvas[] {
  let sheet = newCanvas(size);
  const sheets = [sheet];
  let top = firstTop;
  let fresh = true;
  const turnOver = () => {
    sheet = newCanvas(size);
    sheets.push(sheet);
    top = nextTop;
    fresh = true;
  };
  /** Points that these take from here on, or at the head of a page. */
  const heightOf = (chain: readonly Piece[], atHead: boolean) =>
    chain.reduce((sum, { gap, height, head }, index) => sum + height + (atHead && index === 0 ? (head?.height ?? 0) : gap), 0);
  const place = (piece: Piece) => {
    const { gap, height, head } = piece;
    if (!fresh && top + gap + height > bottom) turnOver();
    if (fresh && sheets.length > 1 && head) {
      head.draw(sheet, top);
      top += head.height;
    }
    if (!fresh) top += gap;
    piece.draw(sheet, top);
    top += height;
    fresh = false;
  };
  for (let from = 0; from < pieces.length; ) {
    const chain = pieces.slice(from, chainEnd(pieces, from));
    const fits = top + heightOf(chain, fresh) <= bottom;
    // What no page could hold whole is broken where the page ends.
    if (!fresh && !fits && heightOf(chain, true) <= bottom - nextTop) turnOver();
    for (const piece of chain) place(piece);
    from += chain.length;
  }
  return sheets;
}

/** The pieces with their last one kept together with what follows. */
export function keptWithNext(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, keep: true } : piece));
}

/** The pieces with this space above the first. */
export function below(gap: number, pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => (index === 0 ? { ...piece, gap } : piece));
}

import type { Box } from './boxes.ts';

/** [a b c d e f] of ISO 32000-2, 8.3.4: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Moves nothing. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Clockwise turn of a page, degrees. */
export type Rotation = 0 | 90 | 180 | 270;

/** The matrix that applies `inner` first, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Applies a matrix to a point. */
export function transform([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The smallest upright box around a transformed box. */
export function transformBox(matrix: Matrix, box: Box): Box {
  const corners = [
    transform(matrix, box.left, box.bottom),
    transform(matrix, box.right, box.bottom),
    transform(matrix, box.left, box.top),
    transform(matrix, box.right, box.top),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

/** From user space to the page as a reader sees it, its lower left corner at the origin. */
export function upright(box: Box, rotation: Rotation): Matrix {
  switch (rotation) {
    case 90:
      return [0, -1, 1, 0, -box.bottom, box.right];
    case 180:
      return [-1, 0, 0, -1, box.right, box.top];
    case 270:
      return [0, 1, -1, 0, box.top, -box.left];
    default:
      return [1, 0, 0, 1, -box.left, -box.bottom];
  }
}

/** Undoes the page's rotation about the upper left corner of a box, so that its contents stand upright (NoRotate, 12.5.3). */
export function unrotation({ left, top }: Box, rotation: Rotation): Matrix {
  const [cos, sin] = { 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] }[rotation] as [number, number];
  return [cos, sin, -sin, cos, left - cos * left + sin * top, top - sin * left - cos * top];
}

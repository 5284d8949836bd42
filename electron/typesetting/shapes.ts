import { type Canvas, operand } from './canvas.ts';
import type { Color } from './lines.ts';
import { pathOperators } from './svg-path.ts';

/** How a shape is painted. */
export interface Paint {
  fill?: Color;
  stroke?: Color;
  /** Of the stroke, points; 1 where not given. */
  width?: number;
}

/** Operators that paint the path of these operators (ISO 32000-2, 8.5.3), by the nonzero winding number rule. */
function painted(path: string, { fill, stroke, width = 1 }: Paint): string {
  const colors = [fill && `${fill.join(' ')} rg`, stroke && `${stroke.join(' ')} RG ${operand(width)} w`];
  const paint = fill && stroke ? 'B' : fill ? 'f' : stroke ? 'S' : 'n';
  return [...colors, path, paint].filter(Boolean).join(' ');
}

/** Draws a rectangle `top` points below the page's upper edge. */
export function drawRectangle(
  canvas: Canvas,
  { x, top, width, height }: { x: number; top: number; width: number; height: number },
  paint: Paint,
): void {
  const corner = [x, canvas.size.height - top - height, width, height].map(operand);
  canvas.operators.push(painted(`${corner.join(' ')} re`, paint));
}

/** Draws a straight line between two points, each measured from the page's upper left corner. */
export function drawSegment(
  canvas: Canvas,
  from: { x: number; top: number },
  to: { x: number; top: number },
  stroke: Color,
  width: number,
): void {
  const point = ({ x, top }: typeof from) => `${operand(x)} ${operand(canvas.size.height - top)}`;
  canvas.operators.push(painted(`${point(from)} m ${point(to)} l`, { stroke, width }));
}

/** Draws an SVG path with its origin `x` and `top` points from the page's upper left corner. */
export function drawPath(canvas: Canvas, d: string, x: number, top: number, paint: Paint): void {
  canvas.operators.push(painted(pathOperators(d, x, canvas.size.height - top), paint));
}

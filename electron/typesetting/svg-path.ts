import { multiply, transform } from '../pdf/matrices.ts';
import { operand } from './canvas.ts';

/** Numbers after each command of a path. */
const PARAMETERS = { M: 2, L: 2, H: 1, V: 1, C: 6, A: 7, Z: 0 } as const;
type Command = keyof typeof PARAMETERS;

type Point = readonly [x: number, y: number];

/**
 * The path operators (ISO 32000-2, 8.5.2) of an SVG path with its origin at `x`, `y`, points from the page's lower left
 * corner. Takes the commands M, L, H, V, C, A and Z in both cases; arcs become Bézier curves. Throws for other commands.
 */
export function pathOperators(d: string, x: number, y: number): string {
  const operators: string[] = [];
  const add = (operator: string, ...points: Point[]) =>
    operators.push([...points.flatMap(([px, py]) => [operand(x + px), operand(y - py)]), operator].join(' '));
  let current: Point = [0, 0];
  let start: Point = current;
  for (const { command, relative, numbers } of segmentsOf(d)) {
    const [fromX, fromY] = relative ? current : [0, 0];
    const point = (index: number): Point => [fromX + (numbers[index] ?? 0), fromY + (numbers[index + 1] ?? 0)];
    switch (command) {
      case 'M':
        current = start = point(0);
        add('m', current);
        break;
      case 'L':
        current = point(0);
        add('l', current);
        break;
      case 'H':
        current = [fromX + (numbers[0] ?? 0), current[1]];
        add('l', current);
        break;
      case 'V':
        current = [current[0], fromY + (numbers[0] ?? 0)];
        add('l', current);
        break;
      case 'C':
        current = point(4);
        add('c', point(0), point(2), current);
        break;
      case 'A': {
        const [radiusX = 0, radiusY = 0, turn = 0, large, sweep] = numbers;
        const end = point(5);
        const curves = arcCurves(current, end, {
          radiusX,
          radiusY,
          turn: (turn * Math.PI) / 180,
          large: large === 1,
          sweep: sweep === 1,
        });
        if (curves) for (const curve of curves) add('c', ...curve);
        else add('l', end);
        current = end;
        break;
      }
      case 'Z':
        current = start;
        operators.push('h');
    }
  }
  return operators.join(' ');
}

interface Segment {
  command: Command;
  relative: boolean;
  numbers: number[];
}

/** The segments of a path: one for each repetition of a command (SVG 2, 9.3). */
function* segmentsOf(d: string): Generator<Segment> {
  for (const [, letter = '', list = ''] of d.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const numbers = Array.from(list.matchAll(/[-+]?(?:\d*\.\d+|\d+)(?:e[-+]?\d+)?/gi), ([text]) => Number(text));
    let command = letter.toUpperCase() as Command;
    const count = PARAMETERS[command];
    if (count === undefined) throw new Error(`the path command ${letter} is not known`);
    const relative = letter !== command;
    for (let from = 0; from === 0 || from < numbers.length; from += count || 1) {
      yield { command, relative, numbers: numbers.slice(from, from + count) };
      // Further pairs after a move are lines.
      if (command === 'M') command = 'L';
    }
  }
}

interface Arc {
  radiusX: number;
  radiusY: number;
  /** Of the ellipse's x axis, radians. */
  turn: number;
  large: boolean;
  sweep: boolean;
}

/** An elliptical arc as Bézier curves of at most a quarter turn (SVG 2, B.2.4). Null: the arc is a straight line. */
function arcCurves([x1, y1]: Point, [x2, y2]: Point, { radiusX, radiusY, turn, large, sweep }: Arc): Point[][] | null {
  if (radiusX === 0 || radiusY === 0 || (x1 === x2 && y1 === y2)) return null;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  // In the space where the ellipse is a unit circle.
  const toCircle = ([x, y]: Point): Point => [(cos * x + sin * y) / radiusX, (cos * y - sin * x) / radiusY];
  const [from, to] = [toCircle([x1, y1]), toCircle([x2, y2])];
  const half: Point = [(to[0] - from[0]) / 2, (to[1] - from[1]) / 2];
  const chord = Math.hypot(...half);
  // Radii that are too short grow until the arc reaches its end.
  const radius = Math.max(1, chord);
  const rise = (Math.sqrt(radius ** 2 - chord ** 2) / chord) * (large === sweep ? -1 : 1);
  const center: Point = [(from[0] + to[0]) / 2 - half[1] * rise, (from[1] + to[1]) / 2 + half[0] * rise];
  const angleOf = ([x, y]: Point) => Math.atan2(y - center[1], x - center[0]);
  const begin = angleOf(from);
  const difference = angleOf(to) - begin;
  const full = 2 * Math.PI;
  const extent = sweep ? (difference + full) % full : -((full - difference) % full);
  const count = Math.max(1, Math.ceil(Math.abs(extent) / (Math.PI / 2) - 1e-9));
  const step = extent / count;
  const handle = (4 / 3) * Math.tan(step / 4) * radius;
  const toPage = multiply([radiusX, 0, 0, radiusY, 0, 0], [cos, sin, -sin, cos, 0, 0]);
  return Array.from({ length: count }, (_, index) => {
    const [one, other] = [begin + index * step, begin + (index + 1) * step];
    const onCircle = (angle: number, along: number): Point =>
      transform(
        toPage,
        center[0] + radius * Math.cos(angle) - along * Math.sin(angle),
        center[1] + radius * Math.sin(angle) + along * Math.cos(angle),
      );
    return [onCircle(one, handle), onCircle(other, -handle), index === count - 1 ? [x2, y2] : onCircle(other, 0)];
  });
}

/** Writes a TrueType font program (ISO/IEC 14496-22) from outlines: the glyphs that a document uses and no others. */
import type { Point } from './font.ts';

/** A glyph for the font program: its contours, and its advance in units of UNITS_PER_EM. */
export interface Outline {
  advance: number;
  contours: readonly (readonly Point[])[];
  /** Factor from the contours' units to UNITS_PER_EM. */
  scale: number;
}

/** Units of the written font. */
export const UNITS_PER_EM = 1000;

interface Box {
  xMin: number;
  yMin: number;
  xMax: number;
  yMax: number;
}

/** Contours in our units; a closing point that repeats the first is dropped. */
function contoursOf({ contours, scale }: Outline): Point[][] {
  const rounded = contours.map((contour) =>
    contour.map(({ x, y, on }): Point => ({ x: Math.round(x * scale), y: Math.round(y * scale), on })),
  );
  for (const contour of rounded) {
    const [first, last] = [contour[0], contour.at(-1)];
    if (contour.length > 1 && first?.on && last?.on && first.x === last.x && first.y === last.y) contour.pop();
  }
  return rounded.filter((contour) => contour.length > 1);
}

function boxOf(points: readonly Point[]): Box {
  const box: Box = { xMin: 0, yMin: 0, xMax: 0, yMax: 0 };
  const [first] = points;
  if (!first) return box;
  Object.assign(box, { xMin: first.x, yMin: first.y, xMax: first.x, yMax: first.y });
  for (const { x, y } of points) {
    box.xMin = Math.min(box.xMin, x);
    box.yMin = Math.min(box.yMin, y);
    box.xMax = Math.max(box.xMax, x);
    box.yMax = Math.max(box.yMax, y);
  }
  return box;
}

const u16 = (value: number) => [(value >> 8) & 0xff, value & 0xff];
const u32 = (value: number) => [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];

function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

/** One entry of `glyf`: a simple glyph, coordinates as 16-bit differences, without instructions. */
function glyphData(contours: readonly Point[][], box: Box): number[] {
  if (contours.length === 0) return [];
  const points = contours.flat();
  const ends = runningSums(contours.map((contour) => contour.length)).flatMap((sum) => u16(sum - 1));
  let [x, y] = [0, 0];
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const point of points) {
    xs.push(...u16(point.x - x));
    ys.push(...u16(point.y - y));
    [x, y] = [point.x, point.y];
  }
  const data = [
    ...u16(contours.length),
    ...[box.xMin, box.yMin, box.xMax, box.yMax].flatMap(u16),
    ...ends,
    ...u16(0),
    ...points.map(({ on }) => (on ? 1 : 0)),
    ...xs,
    ...ys,
  ];
  while (data.length % 4 !== 0) data.push(0);
  return data;
}

function checksum(table: Uint8Array): number {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let sum = 0;
  for (let offset = 0; offset < table.byteLength; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0;
  return sum;
}

/** The font program and the box that holds all its glyphs, units of `UNITS_PER_EM`. Glyph 0 is an empty `.notdef`. */
export function writeTrueType(glyphs: readonly Outline[], ascent: number, descent: number): { program: Uint8Array; box: Box } {
  const all: Outline[] = [{ advance: 0, contours: [], scale: 1 }, ...glyphs];
  const shapes = all.map((outline) => {
    const contours = contoursOf(outline);
    return { contours, box: boxOf(contours.flat()), advance: Math.round(outline.advance) };
  });
  const box = boxOf(
    shapes.flatMap(({ box: { xMin, yMin, xMax, yMax } }) => [
      { x: xMin, y: yMin, on: true },
      { x: xMax, y: yMax, on: true },
    ]),
  );
  const data = shapes.map(({ contours, box: glyphBox }) => glyphData(contours, glyphBox));
  const loca = [0, ...runningSums(data.map((entry) => entry.length))].flatMap(u32);
  const largest = (count: (contours: Point[][]) => number) => Math.max(...shapes.map(({ contours }) => count(contours)));

  const head = [
    ...u32(0x00010000),
    ...u32(0x00010000),
    ...u32(0),
    ...u32(0x5f0f3cf5),
    ...u16(0x0003),
    ...u16(UNITS_PER_EM),
    ...u32(0),
    ...u32(0),
    ...u32(0),
    ...u32(0),
    ...[box.xMin, box.yMin, box.xMax, box.yMax].flatMap(u16),
    ...[0, 6, 2, 1, 0].flatMap(u16),
  ];
  const widest = Math.max(...shapes.map(({ advance }) => advance));
  const hhea = [
    ...u32(0x00010000),
    ...[ascent, descent, 0, widest, box.xMin, 0, box.xMax, 1, 0, 0, 0, 0, 0, 0, 0, shapes.length].flatMap(u16),
  ];
  const maxp = [
    ...u32(0x00010000),
    ...[shapes.length, largest((contours) => contours.flat().length), largest((contours) => contours.length), 0, 0, 1].flatMap(
      u16,
    ),
    ...[0, 0, 0, 0, 0, 0, 0, 0].flatMap(u16),
  ];
  const tables: [string, number[]][] = [
    ['glyf', data.flat()],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', shapes.flatMap(({ advance, box: glyphBox }) => [...u16(advance), ...u16(glyphBox.xMin)])],
    ['loca', loca],
    ['maxp', maxp],
  ];
  return { program: assemble(tables), box };
}

/** Table directory, tables on four-byte boundaries, checksums. */
function assemble(tables: readonly [string, number[]][]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const padded = tables.map(([, bytes]) => Uint8Array.from([...bytes, ...new Array((4 - (bytes.length % 4)) % 4).fill(0)]));
  const size = padded.reduce((sum, table) => sum + table.length, start);
  const program = new Uint8Array(size);
  const searchRange = 2 ** Math.floor(Math.log2(tables.length)) * 16;
  program.set([
    ...u32(0x00010000),
    ...[tables.length, searchRange, Math.log2(searchRange / 16), tables.length * 16 - searchRange].flatMap(u16),
  ]);
  let offset = start;
  tables.forEach(([tag, bytes], index) => {
    const table = padded[index] ?? new Uint8Array();
    program.set(
      [...tag].map((letter) => letter.charCodeAt(0)),
      12 + 16 * index,
    );
    program.set([...u32(checksum(table)), ...u32(offset), ...u32(bytes.length)], 16 + 16 * index);
    program.set(table, offset);
    offset += table.length;
  });
  const headAt = start + (padded[0]?.length ?? 0);
  program.set(u32((0xb1b0afba - checksum(program)) >>> 0), headAt + 8);
  return program;
}

import type { Point } from './font.ts';

/** Bits of a point and of a component (ISO/IEC 14496-22, table `glyf`). */
const ON_CURVE = 1;
const REPEAT = 8;
const X = { short: 2, same: 16 };
const Y = { short: 4, same: 32 };
const WORDS = 1;
const OFFSETS = 2;
const SCALE = 8;
const MORE = 32;
const TWO_SCALES = 64;
const MATRIX = 128;

/** Reads the outlines of a font from its tables `glyf` and `loca`, by glyph. */
export function openOutlines(glyf: DataView, loca: DataView, longOffsets: boolean): (id: number) => Point[][] {
  const offsetOf = (id: number) => (longOffsets ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
  const outline = (id: number): Point[][] => {
    const at = offsetOf(id);
    if (offsetOf(id + 1) === at) return [];
    const contours = glyf.getInt16(at);
    return contours >= 0 ? simple(glyf, at + 10, contours) : composite(glyf, at + 10, outline);
  };
  return outline;
}

function simple(glyf: DataView, start: number, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, index) => glyf.getUint16(start + index * 2));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = start + count * 2;
  at += 2 + glyf.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = glyf.getUint8(at++);
    const times = flag & REPEAT ? glyf.getUint8(at++) + 1 : 1;
    for (let done = 0; done < times; done++) flags.push(flag);
  }
  const coordinates = ({ short, same }: { short: number; same: number }): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? glyf.getUint8(at++) : -glyf.getUint8(at++);
      else if (!(flag & same)) {
        value += glyf.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(X);
  const ys = coordinates(Y);
  const points = flags.map((flag, index): Point => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, on: (flag & ON_CURVE) !== 0 }));
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
}

function composite(glyf: DataView, start: number, outline: (id: number) => Point[][]): Point[][] {
  const contours: Point[][] = [];
  let at = start;
  for (let flags = MORE; flags & MORE; ) {
    flags = glyf.getUint16(at);
    if (!(flags & OFFSETS)) throw new Error('a composite glyph is aligned by points');
    const parts = outline(glyf.getUint16(at + 2));
    at += 4;
    const [dx, dy] = flags & WORDS ? [glyf.getInt16(at), glyf.getInt16(at + 2)] : [glyf.getInt8(at), glyf.getInt8(at + 1)];
    at += flags & WORDS ? 4 : 2;
    const scale = () => {
      at += 2;
      return glyf.getInt16(at - 2) / 2 ** 14;
    };
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & SCALE) a = d = scale();
    else if (flags & TWO_SCALES) [a, d] = [scale(), scale()];
    else if (flags & MATRIX) [a, b, c, d] = [scale(), scale(), scale(), scale()];
    contours.push(...parts.map((points) => points.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on }))));
  }
  return contours;
}

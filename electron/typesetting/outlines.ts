import type { Point } from './font.ts';

/** Bits of a point and of a component (ISO/IEC 14496-22, table `glyf`). */
const ON_CURVE = 1;
const REPEAT_FLAG = 8;
const X_FLAGS = { short: 2, same: 16 };
const Y_FLAGS = { short: 4, same: 32 };
const WORD_ARGUMENTS = 1;
const OFFSETS = 2;
const SCALE = 8;
const MORE_COMPONENTS = 32;
const TWO_SCALES = 64;
const TWO_BY_TWO = 128;

/** Reads the outlines of a font from its tables `glyf` and `loca`, by glyph. */
export function openOutlines(glyf: DataView, loca: DataView, longOffsets: boolean): (id: number) => Point[][] {
  const offsetOf = (id: number) => (longOffsets ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
  const outline = (id: number): Point[][] => {
    const offset = offsetOf(id);
    if (offsetOf(id + 1) === offset) return [];
    const contours = glyf.getInt16(offset);
    return contours >= 0 ? readSimpleGlyph(glyf, offset + 10, contours) : readCompositeGlyph(glyf, offset + 10, outline);
  };
  return outline;
}

function readSimpleGlyph(glyf: DataView, start: number, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, index) => glyf.getUint16(start + index * 2));
  const total = (ends.at(-1) ?? -1) + 1;
  let offset = start + count * 2;
  offset += 2 + glyf.getUint16(offset);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = glyf.getUint8(offset++);
    const times = flag & REPEAT_FLAG ? glyf.getUint8(offset++) + 1 : 1;
    for (let done = 0; done < times; done++) flags.push(flag);
  }
  const coordinates = ({ short, same }: { short: number; same: number }): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? glyf.getUint8(offset++) : -glyf.getUint8(offset++);
      else if (!(flag & same)) {
        value += glyf.getInt16(offset);
        offset += 2;
      }
      return value;
    });
  };
  const xs = coordinates(X_FLAGS);
  const ys = coordinates(Y_FLAGS);
  const points = flags.map((flag, index): Point => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, on: (flag & ON_CURVE) !== 0 }));
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
}

function readCompositeGlyph(glyf: DataView, start: number, outline: (id: number) => Point[][]): Point[][] {
  const contours: Point[][] = [];
  let offset = start;
  for (let flags = MORE_COMPONENTS; flags & MORE_COMPONENTS; ) {
    flags = glyf.getUint16(offset);
    if (!(flags & OFFSETS)) throw new Error('a composite glyph is aligned by points');
    const parts = outline(glyf.getUint16(offset + 2));
    offset += 4;
    const [dx, dy] =
      flags & WORD_ARGUMENTS
        ? [glyf.getInt16(offset), glyf.getInt16(offset + 2)]
        : [glyf.getInt8(offset), glyf.getInt8(offset + 1)];
    offset += flags & WORD_ARGUMENTS ? 4 : 2;
    const scale = () => {
      offset += 2;
      return glyf.getInt16(offset - 2) / 2 ** 14;
    };
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & SCALE) a = d = scale();
    else if (flags & TWO_SCALES) [a, d] = [scale(), scale()];
    else if (flags & TWO_BY_TWO) [a, b, c, d] = [scale(), scale(), scale(), scale()];
    contours.push(...parts.map((points) => points.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on }))));
  }
  return contours;
}

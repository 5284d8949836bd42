/** TIFF tags that are read (TIFF 6.0, section 8; EXIF 2.3 for the last two). */
export const TAG = {
  subfileType: 0x00fe,
  width: 0x0100,
  height: 0x0101,
  bitsPerSample: 0x0102,
  compression: 0x0103,
  samplesPerPixel: 0x0115,
  xResolution: 0x011a,
  yResolution: 0x011b,
  resolutionUnit: 0x0128,
  exif: 0x8769,
  exposureTime: 0x829a,
} as const;

/** One directory: the first value of each numeric tag. */
export type TiffDirectory = ReadonlyMap<number, number>;

const MAX_DIRECTORIES = 20_000;
/** Bytes of a value by its type: BYTE, SHORT, LONG, RATIONAL. No other type is read. */
const SIZES: Record<number, number> = { 1: 1, 3: 2, 4: 4, 5: 8 };

/** The complete directories of a classic TIFF, or of a photo's EXIF block, in order. */
export function readTiffDirectories(bytes: Uint8Array): TiffDirectory[] {
  return [...directories(bytes)];
}

/** The directory at an offset, for example EXIF's own; empty when there is none. */
export function readTiffDirectory(bytes: Uint8Array, offset: number): TiffDirectory {
  const view = open(bytes);
  return (view && directory(view.data, view.littleEndian, offset)?.tags) ?? new Map();
}

function* directories(bytes: Uint8Array): Generator<TiffDirectory> {
  const view = open(bytes);
  if (!view) return;
  const { data, littleEndian } = view;
  const seen = new Set<number>();
  let offset = data.getUint32(4, littleEndian);
  while (offset !== 0 && !seen.has(offset) && seen.size < MAX_DIRECTORIES) {
    seen.add(offset);
    const found = directory(data, littleEndian, offset);
    if (!found) return;
    yield found.tags;
    offset = found.next;
  }
}

function open(bytes: Uint8Array): { data: DataView; littleEndian: boolean } | null {
  if (bytes.byteLength < 8) return null;
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = data.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const littleEndian = order === 0x4949;
  return data.getUint16(2, littleEndian) === 42 ? { data, littleEndian } : null;
}

function directory(data: DataView, littleEndian: boolean, offset: number): { tags: Map<number, number>; next: number } | null {
  if (offset + 2 > data.byteLength) return null;
  const entries = data.getUint16(offset, littleEndian);
  const end = offset + 2 + entries * 12;
  if (end + 4 > data.byteLength) return null;
  const tags = new Map<number, number>();
  for (let entry = offset + 2; entry < end; entry += 12) {
    const type = data.getUint16(entry + 2, littleEndian);
    const count = data.getUint32(entry + 4, littleEndian);
    const size = SIZES[type];
    if (!size || count === 0) continue;
    const valueOffset = size * count <= 4 ? entry + 8 : data.getUint32(entry + 8, littleEndian);
    if (valueOffset + size > data.byteLength) continue;
    tags.set(data.getUint16(entry, littleEndian), value(data, littleEndian, type, valueOffset));
  }
  return { tags, next: data.getUint32(end, littleEndian) };
}

function value(data: DataView, littleEndian: boolean, type: number, offset: number): number {
  if (type === 1) return data.getUint8(offset);
  if (type === 3) return data.getUint16(offset, littleEndian);
  if (type === 4) return data.getUint32(offset, littleEndian);
  return data.getUint32(offset, littleEndian) / data.getUint32(offset + 4, littleEndian);
}

/** TIFF tags that are read (TIFF 6.0, sections 8 and 14 to 21; EXIF 2.3 for the last two). */
export const TAG = {
  subfileType: 0x00fe,
  width: 0x0100,
  height: 0x0101,
  bitsPerSample: 0x0102,
  compression: 0x0103,
  photometric: 0x0106,
  fillOrder: 0x010a,
  stripOffsets: 0x0111,
  orientation: 0x0112,
  samplesPerPixel: 0x0115,
  rowsPerStrip: 0x0116,
  stripByteCounts: 0x0117,
  xResolution: 0x011a,
  yResolution: 0x011b,
  planarConfiguration: 0x011c,
  resolutionUnit: 0x0128,
  predictor: 0x013d,
  tileWidth: 0x0142,
  tileLength: 0x0143,
  tileOffsets: 0x0144,
  tileByteCounts: 0x0145,
  extraSamples: 0x0152,
  sampleFormat: 0x0153,
  jpegInterchangeFormat: 0x0201,
  jpegInterchangeFormatLength: 0x0202,
  yCbCrSubsampling: 0x0212,
  referenceBlackWhite: 0x0214,
  exif: 0x8769,
  exposureTime: 0x829a,
} as const;

const MAX_DIRECTORIES = 20_000;
/** Most values of one tag: the strips or tiles of a page. */
const MAX_VALUES = 1_000_000;
/** Bytes of a value by its type: BYTE, SHORT, LONG, RATIONAL, LONG8 (BigTIFF). No other type is read. */
const SIZES: Record<number, number> = { 1: 1, 3: 2, 4: 4, 5: 8, 16: 8 };

/** A TIFF, or a photo's EXIF block. BigTIFF has wider numbers. */
interface Layout {
  data: DataView;
  littleEndian: boolean;
  big: boolean;
}

interface Entry {
  type: number;
  count: number;
  offset: number;
}

/** One directory: its numeric tags. */
export class TiffDirectory {
  readonly littleEndian: boolean;
  readonly #layout: Layout;
  readonly #entries: ReadonlyMap<number, Entry>;

  constructor(layout: Layout, entries: ReadonlyMap<number, Entry>) {
    this.littleEndian = layout.littleEndian;
    this.#layout = layout;
    this.#entries = entries;
  }

  has(tag: number): boolean {
    return this.#entries.has(tag);
  }

  /** The first value of a tag. */
  get(tag: number): number | undefined {
    const entry = this.#entries.get(tag);
    return entry && valueAt(this.#layout, entry.type, entry.offset);
  }

  /** All values of a tag that are in the file; empty without the tag. */
  list(tag: number): number[] {
    const entry = this.#entries.get(tag);
    if (!entry) return [];
    const size = SIZES[entry.type] ?? 1;
    const there = Math.floor((this.#layout.data.byteLength - entry.offset) / size);
    const count = Math.min(entry.count, there, MAX_VALUES);
    return Array.from({ length: count }, (_, index) => valueAt(this.#layout, entry.type, entry.offset + index * size));
  }
}

/** The complete directories of a TIFF, or of a photo's EXIF block, in order. */
export function readTiffDirectories(bytes: Uint8Array): TiffDirectory[] {
  return [...directories(bytes)];
}

/** The directory at an offset, for example EXIF's own; null when there is none. */
export function readTiffDirectory(bytes: Uint8Array, offset: number): TiffDirectory | null {
  const layout = open(bytes);
  return (layout && directory(layout, offset)?.tags) ?? null;
}

function* directories(bytes: Uint8Array): Generator<TiffDirectory> {
  const layout = open(bytes);
  if (!layout) return;
  const seen = new Set<number>();
  let offset = layout.big ? unsigned(layout, 8, 8) : unsigned(layout, 4, 4);
  while (offset !== 0 && !seen.has(offset) && seen.size < MAX_DIRECTORIES) {
    seen.add(offset);
    const found = directory(layout, offset);
    if (!found) return;
    yield found.tags;
    offset = found.next;
  }
}

function open(bytes: Uint8Array): Layout | null {
  if (bytes.byteLength < 16) return null;
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = data.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const littleEndian = order === 0x4949;
  const version = data.getUint16(2, littleEndian);
  return version === 42 || version === 43 ? { data, littleEndian, big: version === 43 } : null;
}

function directory(layout: Layout, offset: number): { tags: TiffDirectory; next: number } | null {
  const { data, big } = layout;
  const [countBytes, entryBytes, fieldBytes] = big ? [8, 20, 8] : [2, 12, 4];
  if (offset + countBytes > data.byteLength) return null;
  const entries = unsigned(layout, offset, countBytes);
  const end = offset + countBytes + entries * entryBytes;
  if (end + fieldBytes > data.byteLength) return null;
  const tags = new Map<number, Entry>();
  for (let at = offset + countBytes; at < end; at += entryBytes) {
    const type = unsigned(layout, at + 2, 2);
    const count = unsigned(layout, at + 4, fieldBytes);
    const size = SIZES[type];
    if (!size || count === 0) continue;
    const field = at + 4 + fieldBytes;
    const valueOffset = size * count <= fieldBytes ? field : unsigned(layout, field, fieldBytes);
    if (valueOffset + size > data.byteLength) continue;
    tags.set(unsigned(layout, at, 2), { type, count, offset: valueOffset });
  }
  return { tags: new TiffDirectory(layout, tags), next: unsigned(layout, end, fieldBytes) };
}

function valueAt(layout: Layout, type: number, offset: number): number {
  return type === 5 ? unsigned(layout, offset, 4) / unsigned(layout, offset + 4, 4) : unsigned(layout, offset, SIZES[type] ?? 1);
}

function unsigned({ data, littleEndian }: Layout, offset: number, bytes: number): number {
  if (bytes === 1) return data.getUint8(offset);
  if (bytes === 2) return data.getUint16(offset, littleEndian);
  if (bytes === 4) return data.getUint32(offset, littleEndian);
  return Number(data.getBigUint64(offset, littleEndian));
}

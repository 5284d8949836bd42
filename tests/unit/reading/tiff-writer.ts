import { deflateSync } from 'node:zlib';

/** The entries of a TIFF page that a test chooses (TIFF 6.0, section 8). The samples are those of one pixel after the other. */
export interface TiffPage {
  width: number;
  height: number;
  /** Bits of each sample. */
  bits: number;
  samples: readonly number[];
  samplesPerPixel: number;
  photometric: number;
  /** 1: none, 8: Deflate. */
  compression?: 1 | 8;
  /** 1 unsigned, 2 signed, 3 floating point. */
  sampleFormat?: number;
  /** 2: one plane after the other. */
  planar?: 1 | 2;
  predictor?: 1 | 2 | 3;
  extraSamples?: readonly number[];
  orientation?: number;
  colorMap?: readonly number[];
  /** Rows of a strip; all by default. */
  rowsPerStrip?: number;
  /** The side of square tiles, instead of strips. */
  tile?: number;
  bigEndian?: boolean;
  bigTiff?: boolean;
  /** The data of one strip as they are, instead of `samples`. */
  data?: Uint8Array;
  /** Further tags with their SHORT values; a tag of the page is replaced. */
  tags?: readonly (readonly [tag: number, values: readonly number[]])[];
}

const SHORT = 3;
const LONG = 4;

/** Writes one page. */
export function writeTiff(page: TiffPage): Uint8Array {
  const { width, height, bits, samplesPerPixel, planar = 1, bigEndian = false, bigTiff = false } = page;
  const blocks = blocksOf(page);
  const header = bigTiff ? 16 : 8;
  let position = header;
  const offsets = blocks.map(({ length }) => {
    const at = position;
    position += length + (length % 2);
    return at;
  });
  const tags: [tag: number, type: number, values: readonly number[]][] = [
    [256, LONG, [width]],
    [257, LONG, [height]],
    [258, SHORT, Array.from({ length: samplesPerPixel }, () => bits)],
    [259, SHORT, [page.compression ?? 1]],
    [262, SHORT, [page.photometric]],
    [274, SHORT, [page.orientation ?? 1]],
    [277, SHORT, [samplesPerPixel]],
    [284, SHORT, [planar]],
    [317, SHORT, [page.predictor ?? 1]],
    [339, SHORT, Array.from({ length: samplesPerPixel }, () => page.sampleFormat ?? 1)],
  ];
  if (page.extraSamples) tags.push([338, SHORT, page.extraSamples]);
  if (page.colorMap) tags.push([320, SHORT, page.colorMap]);
  const lengths = blocks.map(({ length }) => length);
  if (page.tile) tags.push([322, LONG, [page.tile]], [323, LONG, [page.tile]], [324, LONG, offsets], [325, LONG, lengths]);
  else tags.push([273, LONG, offsets], [278, LONG, [page.rowsPerStrip ?? height]], [279, LONG, lengths]);
  const chosen = new Map(tags.map((each) => [each[0], each]));
  for (const [tag, values] of page.tags ?? []) chosen.set(tag, [tag, SHORT, values]);
  return Buffer.concat([
    headerOf(position, bigEndian, bigTiff),
    ...blocks.flatMap((block) => [block, Buffer.alloc(block.length % 2)]),
    directoryOf(
      [...chosen.values()].sort(([one], [other]) => one - other),
      position,
      bigEndian,
      bigTiff,
    ),
  ]);
}

function headerOf(directory: number, bigEndian: boolean, bigTiff: boolean): Buffer {
  const header = Buffer.alloc(bigTiff ? 16 : 8);
  header.write(bigEndian ? 'MM' : 'II', 'latin1');
  const write = writerOf(header, bigEndian);
  write(2, 2, bigTiff ? 43 : 42);
  if (bigTiff) write(4, 2, 8);
  write(bigTiff ? 8 : 4, bigTiff ? 8 : 4, directory);
  return header;
}

function directoryOf(
  tags: [number, number, readonly number[]][],
  position: number,
  bigEndian: boolean,
  bigTiff: boolean,
): Buffer {
  const [countBytes, entryBytes, fieldBytes] = bigTiff ? [8, 20, 8] : [2, 12, 4];
  const directory = Buffer.alloc(countBytes + tags.length * entryBytes + fieldBytes);
  const more: Buffer[] = [];
  let end = position + directory.length;
  const write = writerOf(directory, bigEndian);
  write(0, countBytes, tags.length);
  tags.forEach(([tag, type, values], index) => {
    const entry = countBytes + index * entryBytes;
    write(entry, 2, tag);
    write(entry + 2, 2, type);
    write(entry + 4, fieldBytes, values.length);
    const size = type === SHORT ? 2 : 4;
    const packed = Buffer.alloc(values.length * size);
    values.forEach((value, at) => void writerOf(packed, bigEndian)(at * size, size, value));
    if (packed.length <= fieldBytes) packed.copy(directory, entry + 4 + fieldBytes);
    else {
      write(entry + 4 + fieldBytes, fieldBytes, end);
      more.push(packed);
      end += packed.length;
    }
  });
  return Buffer.concat([directory, ...more]);
}

/** Writes an unsigned number of 1, 2, 4 or 8 bytes at a place. */
function writerOf(buffer: Buffer, bigEndian: boolean) {
  return (at: number, bytes: number, value: number): void => {
    if (bytes === 8) {
      if (bigEndian) buffer.writeBigUInt64BE(BigInt(value), at);
      else buffer.writeBigUInt64LE(BigInt(value), at);
    } else if (bigEndian) buffer.writeUIntBE(value, at, bytes);
    else buffer.writeUIntLE(value, at, bytes);
  };
}

/** The strips or tiles, compressed. */
function blocksOf(page: TiffPage): Buffer[] {
  const { width, height, samplesPerPixel, planar = 1, rowsPerStrip = height, tile, compression = 1 } = page;
  if (page.data) return [Buffer.from(page.data)];
  const planes =
    planar === 2 ? Array.from({ length: samplesPerPixel }, (_, plane) => [plane]) : [[...Array(samplesPerPixel).keys()]];
  const blocks: Buffer[] = [];
  for (const channels of planes) {
    const [across, down] = tile ? [tile, tile] : [width, rowsPerStrip];
    for (let top = 0; top < height; top += down) {
      for (let left = 0; left < width; left += across) {
        const rows = tile ? down : Math.min(down, height - top);
        const block = Buffer.concat(Array.from({ length: rows }, (_, row) => rowOf(page, channels, left, across, top + row)));
        blocks.push(compression === 8 ? deflateSync(block) : block);
      }
    }
  }
  return blocks;
}

function rowOf(page: TiffPage, channels: readonly number[], left: number, across: number, y: number): Buffer {
  const { width, height, samples, samplesPerPixel, bits, sampleFormat = 1, bigEndian = false, predictor = 1 } = page;
  const values = Array.from({ length: across * channels.length }, (_, index) => {
    const x = left + Math.floor(index / channels.length);
    const inside = x < width && y < height;
    return inside ? (samples[(y * width + x) * samplesPerPixel + (channels[index % channels.length] ?? 0)] ?? 0) : 0;
  });
  const before = (index: number) => (index >= channels.length ? (values[index - channels.length] ?? 0) : 0);
  const coded = predictor === 2 ? values.map((value, index) => (value - before(index) + 2 ** bits) % 2 ** bits) : values;
  if (bits < 8 || bits === 12) return packBits(coded, bits);
  const row = Buffer.alloc(coded.length * (bits / 8));
  coded.forEach((value, index) => {
    const at = index * (bits / 8);
    if (sampleFormat === 3) writeFloat(row, at, value, bits, bigEndian || predictor === 3);
    else writerOf(row, bigEndian)(at, bits / 8, value < 0 ? value + 2 ** bits : value);
  });
  return predictor === 3 ? shuffle(row, bits / 8, channels.length) : row;
}

function writeFloat(row: Buffer, at: number, value: number, bits: number, bigEndian: boolean): void {
  const big = Buffer.alloc(bits / 8);
  const view = new DataView(big.buffer, big.byteOffset);
  if (bits === 16) view.setFloat16(0, value);
  else if (bits === 32) view.setFloat32(0, value);
  else view.setFloat64(0, value);
  (bigEndian ? big : big.reverse()).copy(row, at);
}

/** The predictor of floating point: the bytes of all values by their weight, then differences (TIFF technical note 3). */
function shuffle(row: Buffer, bytes: number, channels: number): Buffer {
  const count = row.length / bytes;
  const planes = Buffer.from(row.map((_, at) => row[(at % count) * bytes + Math.floor(at / count)] ?? 0));
  return Buffer.from(planes.map((byte, at) => (at >= channels ? byte - (planes[at - channels] ?? 0) : byte)));
}

function packBits(values: readonly number[], bits: number): Buffer {
  const text = values.map((value) => value.toString(2).padStart(bits, '0')).join('');
  const padded = text.padEnd(Math.ceil(text.length / 8) * 8, '0');
  return Buffer.from(padded.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
}

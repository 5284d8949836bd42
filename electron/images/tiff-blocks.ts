import { constants, inflateSync } from 'node:zlib';
import { decodeLzw } from './lzw.ts';
import type { TiffLayout } from './tiff-layout.ts';

/** A strip or a tile, unpacked: whole rows, each of whole bytes. */
export interface TiffBlock {
  left: number;
  top: number;
  rows: number;
  /** Samples of a pixel in this block, and the first of them. */
  samples: number;
  first: number;
  bytes: Uint8Array;
  rowBytes: number;
  littleEndian: boolean;
  /** Whether data are missing: these are zeros. */
  damaged: boolean;
}

/** The blocks of a page in the order of the file. Throws a decoder's error. */
export function* tiffBlocks(file: Uint8Array, layout: TiffLayout): Generator<TiffBlock> {
  const { width, height, across, down, tiled, planar, samples, bits, offsets, lengths } = layout;
  const blockSamples = planar ? 1 : samples;
  const rowBytes = Math.ceil((across * blockSamples * bits) / 8);
  let index = 0;
  for (let plane = 0; plane < (planar ? samples : 1); plane++) {
    for (let top = 0; top < height; top += down) {
      const rows = tiled ? down : Math.min(down, height - top);
      for (let left = 0; left < width; left += across) {
        const from = offsets[index] ?? file.length;
        const packed = file.subarray(from, from + (lengths[index] ?? file.length));
        const unpacked = unpack(layout.reversed ? packed.map(reverse) : packed, layout.compression, rows * rowBytes);
        const damaged = unpacked.length < rows * rowBytes;
        const bytes = new Uint8Array(rows * rowBytes);
        bytes.set(unpacked.subarray(0, bytes.length));
        index++;
        const block = { left, top, rows, samples: blockSamples, first: plane, bytes, rowBytes, damaged };
        yield { ...block, littleEndian: layout.littleEndian && layout.predictor !== 3 };
        if (damaged && unpacked.length === 0 && offsets[index] === undefined) return;
      }
    }
  }
}

/** A byte with its bits the other way round. */
const reverse = (byte: number): number => {
  let reversed = 0;
  for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) reversed |= 0x80 >> bit;
  return reversed;
};

function unpack(packed: Uint8Array, compression: number, length: number): Uint8Array {
  switch (compression) {
    case 5:
      // An old way of LZW has its bits the other way round (libtiff, LZWDecodeCompat).
      if (packed[0] === 0 && ((packed[1] ?? 0) & 1) === 1) throw new Error('LZW of an old kind');
      return decodeLzw(packed, 1, 2 * length + 8192, () => new Error('more data than the picture has')).bytes;
    case 8:
    case 32946:
      return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: length + 65_536 });
    case 32773:
      return unpackBits(packed, length);
    default:
      return packed;
  }
}

/** PackBits (TIFF 6.0, section 9). */
function unpackBits(packed: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (let from = 0; from < packed.length && at < length; ) {
    const code = packed[from++] ?? 0;
    if (code < 128) {
      bytes.set(packed.subarray(from, from + Math.min(code + 1, length - at)), at);
      from += code + 1;
      at += code + 1;
    } else if (code > 128) {
      bytes.fill(packed[from++] ?? 0, at, at + 257 - code);
      at += 257 - code;
    }
  }
  return bytes.subarray(0, Math.min(at, length));
}

/** Undoes the predictor of a block in place: differences of samples (TIFF 6.0, section 14) or of floating point (technical note 3). */
export function undoTiffPredictor(block: TiffBlock, { predictor, bits }: TiffLayout): void {
  const { bytes, rowBytes, samples, littleEndian } = block;
  if (predictor === 2 && bits !== 8 && bits !== 16 && bits !== 32) throw new Error('a predictor of an unknown kind');
  for (let row = 0; row < bytes.length && predictor > 1; row += rowBytes) {
    const part = bytes.subarray(row, row + rowBytes);
    if (predictor === 2) addBefore(part, bits, samples, littleEndian);
    else if (predictor === 3) joinFloats(part, bits / 8, samples);
  }
}

function addBefore(row: Uint8Array, bits: number, samples: number, littleEndian: boolean): void {
  const view = new DataView(row.buffer, row.byteOffset, row.byteLength);
  const size = bits / 8;
  for (let at = samples * size; at + size <= row.length; at += size) {
    const before = at - samples * size;
    if (bits === 8) row[at] = (row[at] ?? 0) + (row[before] ?? 0);
    else if (bits === 16)
      view.setUint16(at, view.getUint16(at, littleEndian) + view.getUint16(before, littleEndian), littleEndian);
    else view.setUint32(at, view.getUint32(at, littleEndian) + view.getUint32(before, littleEndian), littleEndian);
  }
}

/** The values of a row, highest byte first, from the planes of their bytes. */
function joinFloats(row: Uint8Array, size: number, samples: number): void {
  for (let at = samples; at < row.length; at++) row[at] = (row[at] ?? 0) + (row[at - samples] ?? 0);
  const planes = row.slice();
  const count = row.length / size;
  for (let value = 0; value < count; value++)
    for (let byte = 0; byte < size; byte++) row[value * size + byte] = planes[byte * count + value] ?? 0;
}

import { type TiffBlock, tiffBlocks, undoTiffPredictor } from './tiff-blocks.ts';
import { colorsOf, type TiffLayout } from './tiff-layout.ts';

/** Samples of a page, a byte each. */
interface Samples {
  /** Those of one pixel after the other: its colors, then alpha if there is one. */
  data: Uint8Array;
  channels: number;
  damaged: boolean;
  /** The least value became 0 and the greatest 255: the values have no fixed scale. */
  stretched: boolean;
}

/** The value of one sample of a block, by its place in the block. */
type ReadSample = (row: number, index: number) => number;

/**
 * Reads the samples of a page without loss into bytes. Unsigned values keep their scale, and floating point from 0 to 1 (as
 * photographs have it); other values are stretched. Throws a decoder's error, or that of a kind that is not read.
 */
export function readSamples(file: Uint8Array, layout: TiffLayout): Samples {
  const { width, height, bits, samples, format, extra } = layout;
  const colors = colorsOf(layout);
  const hasAlpha = samples > colors && (extra === 1 || extra === 2);
  const channels = colors + (hasAlpha ? 1 : 0);
  if (colors === 0 || samples < colors) throw new Error('a picture of an unknown kind');
  const data = new Uint8Array(width * height * channels);
  const scale = format === 'unsigned' ? { least: 0, greatest: 2 ** bits - 1 } : scaleOf(file, layout, channels);
  const factor = scale.greatest > scale.least ? 255 / (scale.greatest - scale.least) : 0;
  const damaged = visitSamples(file, layout, channels, (pixel, channel, value) => {
    data[pixel * channels + channel] = Math.max(0, Math.min(255, Math.round((value - scale.least) * factor)));
  });
  const isFixed = format === 'unsigned' || (format === 'float' && scale.least === 0 && scale.greatest === 1);
  return { data, channels, damaged, stretched: !isFixed };
}

/** 0 and 1, where all values of floating point are between; else the least and the greatest value of all. */
function scaleOf(file: Uint8Array, layout: TiffLayout, channels: number): { least: number; greatest: number } {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  visitSamples(file, layout, channels, (_, __, value) => {
    if (!Number.isFinite(value)) return;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  });
  if (layout.format === 'float' && least >= 0 && greatest <= 1) return { least: 0, greatest: 1 };
  return { least, greatest };
}

/** Calls `visit` for each sample that is shown. Returns whether data are missing. */
function visitSamples(
  file: Uint8Array,
  layout: TiffLayout,
  channels: number,
  visit: (pixel: number, channel: number, value: number) => void,
): boolean {
  const { width, height, across } = layout;
  let damaged = false;
  for (const block of tiffBlocks(file, layout)) {
    damaged ||= block.damaged;
    if (block.first >= channels) continue;
    undoTiffPredictor(block, layout);
    const read = sampleReader(block, layout);
    const columns = Math.min(across, width - block.left);
    const rows = Math.min(block.rows, height - block.top);
    const shown = Math.min(block.samples, channels);
    for (let row = 0; row < rows; row++) {
      const start = (block.top + row) * width + block.left;
      for (let column = 0; column < columns; column++)
        for (let sample = 0; sample < shown; sample++)
          visit(start + column, block.first + sample, read(row, column * block.samples + sample));
    }
  }
  return damaged;
}

function sampleReader({ bytes, rowBytes, littleEndian }: TiffBlock, { bits, format }: TiffLayout): ReadSample {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bits / 8;
  const at = (row: number, index: number) => row * rowBytes + index * size;
  if (format === 'float') {
    if (bits === 16) return (row, index) => view.getFloat16(at(row, index), littleEndian);
    if (bits === 32) return (row, index) => view.getFloat32(at(row, index), littleEndian);
    if (bits === 64) return (row, index) => view.getFloat64(at(row, index), littleEndian);
    throw new Error('floating point of an unknown size');
  }
  if (bits > 32 || bits < 1) throw new Error('samples of an unknown size');
  const unsigned: ReadSample =
    size === 1
      ? (row, index) => bytes[row * rowBytes + index] ?? 0
      : size === 2
        ? (row, index) => view.getUint16(at(row, index), littleEndian)
        : size === 4
          ? (row, index) => view.getUint32(at(row, index), littleEndian)
          : size === 3
            ? (row, index) => threeBytes(bytes, at(row, index), littleEndian)
            : (row, index) => bitsAt(bytes, row * rowBytes * 8 + index * bits, bits);
  if (format === 'unsigned') return unsigned;
  const half = 2 ** (bits - 1);
  return (row, index) => {
    const value = unsigned(row, index);
    return value < half ? value : value - 2 * half;
  };
}

function threeBytes(bytes: Uint8Array, at: number, littleEndian: boolean): number {
  const [one, two, three] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  return littleEndian ? one + two * 256 + three * 65_536 : one * 65_536 + two * 256 + three;
}

/** A value of some bits, the highest first (FillOrder 1). */
function bitsAt(bytes: Uint8Array, from: number, bits: number): number {
  let value = 0;
  for (let bit = from; bit < from + bits; bit++) value = value * 2 + (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
  return value;
}

import { deflateSync } from 'node:zlib';

/** A bilevel page: eight pixels a byte, the first in the highest bit; 1 is black. */
export interface BlackPage {
  width: number;
  height: number;
  bits: Uint8Array;
  /** Pixels an inch. */
  dpi: number;
}

const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;

/** Writes bilevel pages as one TIFF (TIFF 6.0, little-endian, one strip a page, Deflate). */
export function tiffOf(pages: readonly BlackPage[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let position = 8;
  const add = (bytes: Uint8Array) => {
    const padded = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
    parts.push(padded);
    position += padded.length;
    return position - padded.length;
  };
  /** Position of the offset of the next directory: in the header, then at the end of each directory. */
  let link = 4;
  const links: [at: number, offset: number][] = [];
  for (const [number, { width, height, bits, dpi }] of pages.entries()) {
    const strip = deflateSync(bits, { level: 9 });
    const stripAt = add(strip);
    const resolution = Buffer.alloc(8);
    resolution.writeUInt32LE(dpi, 0);
    resolution.writeUInt32LE(1, 4);
    const resolutionAt = add(resolution);
    const tags: [tag: number, type: number, value: number, second?: number][] = [
      [254, LONG, 2],
      [256, LONG, width],
      [257, LONG, height],
      [258, SHORT, 1],
      [259, SHORT, 8],
      [262, SHORT, 0],
      [273, LONG, stripAt],
      [277, SHORT, 1],
      [278, LONG, height],
      [279, LONG, strip.length],
      [282, RATIONAL, resolutionAt],
      [283, RATIONAL, resolutionAt],
      [296, SHORT, 2],
      [297, SHORT, number, pages.length],
    ];
    const directory = Buffer.alloc(2 + tags.length * 12 + 4);
    directory.writeUInt16LE(tags.length, 0);
    tags.forEach(([tag, type, value, second], index) => {
      const entry = 2 + index * 12;
      directory.writeUInt16LE(tag, entry);
      directory.writeUInt16LE(type, entry + 2);
      directory.writeUInt32LE(second === undefined ? 1 : 2, entry + 4);
      directory.writeUInt32LE(second === undefined ? value : value + second * 65_536, entry + 8);
    });
    const directoryOffset = add(directory);
    links.push([link, directoryOffset]);
    link = directoryOffset + directory.length - 4;
  }
  const header = Buffer.alloc(8);
  header.write('II*\0', 'latin1');
  const file = Buffer.concat([header, ...parts]);
  for (const [where, offset] of links) file.writeUInt32LE(offset, where);
  return new Uint8Array(file);
}

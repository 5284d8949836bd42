import { CENTRAL_HEADER, LOCAL_HEADER, MAX_UINT32 } from '../export/zip-format.ts';
import { bundleDamaged } from './bundle-problems.ts';

/** Reads a ZIP of stored files from its beginning, without seeking (PKWARE APPNOTE 6.3.10, section 4.3.7). */

const LOCAL_BYTES = 30;
const STORED = 0;
/** Section 4.4.4, bits 0 and 3: encrypted; sizes come after the file. */
const UNREADABLE_FLAGS = 0x0009;
const ZIP64 = 1;

interface ZipEntry {
  path: string;
  bytes: number;
}

export interface ZipEntries {
  /** The next file; null: no more follow. What is left of the file before is skipped. Rejects with BUNDLE_DAMAGED. */
  next(): Promise<ZipEntry | null>;
  /** The content of that file, to be read once. */
  content(): AsyncGenerator<Uint8Array>;
}

export function zipEntries(chunks: AsyncIterable<Uint8Array>): ZipEntries {
  const source = chunks[Symbol.asyncIterator]();
  let buffer: Uint8Array = new Uint8Array();
  let left = 0;

  /** Some bytes, at most `most`. */
  async function some(most: number): Promise<Uint8Array> {
    while (buffer.length === 0) {
      const { done, value } = await source.next();
      if (done) throw bundleDamaged();
      buffer = value;
    }
    const part = buffer.subarray(0, Math.min(most, buffer.length));
    buffer = buffer.subarray(part.length);
    return part;
  }

  async function exactly(bytes: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for (let open = bytes; open > 0; ) {
      const part = await some(open);
      parts.push(part);
      open -= part.length;
    }
    return Buffer.concat(parts);
  }

  async function* content(): AsyncGenerator<Uint8Array> {
    while (left > 0) {
      const part = await some(Math.min(left, 2 ** 20));
      left -= part.length;
      yield part;
    }
  }

  return {
    async next() {
      while (left > 0) left -= (await some(left)).length;
      const signature = await exactly(4);
      if (signature.readUInt32LE() === CENTRAL_HEADER) return null;
      const header = Buffer.concat([signature, await exactly(LOCAL_BYTES - 4)]);
      const isReadable =
        header.readUInt32LE() === LOCAL_HEADER &&
        header.readUInt16LE(8) === STORED &&
        (header.readUInt16LE(6) & UNREADABLE_FLAGS) === 0;
      if (!isReadable) throw bundleDamaged();
      const path = (await exactly(header.readUInt16LE(26))).toString('utf8');
      const extra = await exactly(header.readUInt16LE(28));
      const short = header.readUInt32LE(22);
      left = short === MAX_UINT32 ? wideSize(extra) : short;
      return { path, bytes: left };
    },
    content,
  };
}

/** The length of a file of 4 GB and more: section 4.5.3. */
function wideSize(extra: Buffer): number {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64 || at + 12 > extra.length) continue;
    const size = Number(extra.readBigUInt64LE(at + 4));
    if (Number.isSafeInteger(size)) return size;
  }
  throw bundleDamaged();
}

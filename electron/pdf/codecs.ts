import { UnpacksTooFar } from './values.ts';

/** Decoded data. `complete` is false for damaged data; `bytes` are then what could be decoded. */
export interface Decoded {
  bytes: Uint8Array;
  complete: boolean;
  /** All data were decoded; only their checksum is missing, or it is wrong. */
  checksum?: 'missing' | 'wrong';
}

/** The error for a stream whose content would fill the memory. */
export const tooLarge = (): UnpacksTooFar => new UnpacksTooFar('a stream that unpacks to more than any page needs');

/** Decodes ASCIIHexDecode (ISO 32000-1, 7.4.2). Skips what is no digit; the content is then not complete. */
export function decodeAsciiHex(bytes: Uint8Array): Decoded {
  const written =
    Buffer.from(bytes)
      .toString('latin1')
      .split('>', 1)[0]
      ?.replace(/[\t\n\v\f\r ]/g, '') ?? '';
  const digits = written.replace(/[^0-9A-Fa-f]/g, '');
  return { bytes: Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex'), complete: digits === written };
}

/** Decodes ASCII85Decode (ISO 32000-1, 7.4.3). Skips what belongs to no group; the content is then not complete. */
export function decodeAscii85(bytes: Uint8Array): Decoded {
  const output: number[] = [];
  let group: number[] = [];
  let complete = true;
  const flush = () => {
    const count = group.length;
    let value = 0;
    for (let index = 0; index < 5; index++) value = value * 85 + (group[index] ?? 84);
    for (let index = 0; index < count - 1; index++) output.push(Math.floor(value / 256 ** (3 - index)) & 0xff);
    group = [];
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) output.push(0, 0, 0, 0);
    else if (byte >= 33 && byte <= 117) {
      group.push(byte - 33);
      if (group.length === 5) flush();
    } else if (byte !== 32 && (byte < 9 || byte > 13)) complete = false;
  }
  flush();
  return { bytes: Uint8Array.from(output), complete };
}

/** A buffer that grows byte by byte, up to a limit. */
class GrowingBuffer {
  #bytes = new Uint8Array(4096);
  length = 0;
  readonly #largest: number;
  constructor(maxBytes: number) {
    this.#largest = maxBytes;
  }
  push(byte: number): void {
    if (this.length === this.#bytes.length) {
      if (this.length >= this.#largest) throw tooLarge();
      const grown = new Uint8Array(this.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.length++] = byte;
  }
  at(index: number): number {
    return this.#bytes[index] ?? 0;
  }
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}

/** Decodes RunLengthDecode (ISO 32000-1, 7.4.5). Throws UnpacksTooFar beyond `maxBytes` bytes. */
export function decodeRunLength(bytes: Uint8Array, maxBytes: number): Decoded {
  const output = new GrowingBuffer(maxBytes);
  let offset = 0;
  for (;;) {
    const length = bytes[offset++];
    if (length === undefined || length === 128) break;
    if (length < 128) for (let index = 0; index <= length && offset < bytes.length; index++) output.push(bytes[offset++] ?? 0);
    else {
      const byte = bytes[offset++] ?? 0;
      for (let index = 0; index < 257 - length; index++) output.push(byte);
    }
  }
  return { bytes: output.bytes(), complete: true };
}

/**
 * Decodes LZWDecode: codes of 9 to 12 bits (7.4.4.2), each a stretch of the bytes written before. `earlyChange`: the parameter
 * EarlyChange. Throws UnpacksTooFar beyond `maxBytes` bytes.
 */
export function decodeLzw(bytes: Uint8Array, earlyChange: number, maxBytes: number): Decoded {
  const output = new GrowingBuffer(maxBytes);
  /** Start and length of the stretch for each code from 258 on. */
  const starts: number[] = [];
  const lengths: number[] = [];
  let bits = 0;
  let buffer = 0;
  let width = 9;
  /** The stretch of the code before; none at the beginning and after a clear code. */
  let last = { start: 0, length: 0 };
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (buffer >> bits) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      starts.length = lengths.length = 0;
      width = 9;
      last = { start: 0, length: 0 };
      continue;
    }
    const start = output.length;
    if (code < 256) output.push(code);
    else {
      const index = code - 258;
      // The code that is being defined now: the stretch before, and its first byte again.
      const repeatsLast = index === starts.length && last.length > 0;
      if (index > starts.length || (index === starts.length && !repeatsLast)) return { bytes: output.bytes(), complete: false };
      const from = repeatsLast ? last.start : (starts[index] ?? 0);
      const length = repeatsLast ? last.length + 1 : (lengths[index] ?? 0);
      for (let done = 0; done < length; done++) output.push(output.at(from + done));
    }
    if (last.length > 0 && starts.length < 4096 - 258) {
      starts.push(last.start);
      lengths.push(last.length + 1);
    }
    last = { start, length: output.length - start };
    const next = starts.length + 258 + earlyChange;
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
  }
  return { bytes: output.bytes(), complete: true };
}

/** A buffer that grows byte by byte, up to a limit. `tooLarge` makes the error beyond the limit. */
export class GrowingBuffer {
  #bytes = new Uint8Array(4096);
  length = 0;
  readonly #largest: number;
  readonly #tooLarge: () => Error;
  constructor(maxBytes: number, tooLarge: () => Error) {
    this.#largest = maxBytes;
    this.#tooLarge = tooLarge;
  }
  push(byte: number): void {
    if (this.length === this.#bytes.length) {
      if (this.length >= this.#largest) throw this.#tooLarge();
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

/**
 * Decodes LZW as PDF and TIFF have it: codes of 9 to 12 bits (ISO 32000-2, 7.4.4.2; TIFF 6.0, section 13), each a stretch of the
 * bytes written before. `earlyChange`: 1 where codes grow one early, as in TIFF. Throws what `tooLarge` makes beyond `maxBytes`.
 */
export function decodeLzw(
  bytes: Uint8Array,
  earlyChange: number,
  maxBytes: number,
  tooLarge: () => Error,
): { bytes: Uint8Array; complete: boolean } {
  const output = new GrowingBuffer(maxBytes, tooLarge);
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

import { constants, inflateSync } from 'node:zlib';
import { type BrokenPdf as Broken, BrokenPdf, type Dict, isDict, nameOf, numberOr, type Stream, type Value } from './values.ts';

/** What decoding gave: `whole` is false when the data broke off, and `bytes` are those before the break. */
export interface Decoded {
  bytes: Uint8Array;
  whole: boolean;
}

/** No honest stream that is decoded here (contents, objects, cross-references) is larger, bytes. */
const LARGEST = 256 * 2 ** 20;

/** The filters of a stream in order, with their parameters (ISO 32000-2, 7.4). */
export function filtersOf(dict: Dict, resolve: (value: Value | undefined) => Value): { name: string; parameters: Dict }[] {
  const list = (value: Value): Value[] => (Array.isArray(value) ? value : [value]);
  const names = list(resolve(dict.get('Filter') ?? dict.get('F'))).map((item) => nameOf(resolve(item)));
  const parameters = list(resolve(dict.get('DecodeParms') ?? dict.get('DP'))).map(resolve);
  return names
    .map((name, index) => {
      const own = parameters[index];
      return { name, parameters: isDict(own) ? own : new Map() };
    })
    .filter((filter) => filter.name !== '');
}

/**
 * The decoded bytes of a stream. Throws BrokenPdf for a filter of images (DCT, JPX, CCITT, JBIG2), an unknown
 * one, and more than LARGEST bytes.
 */
export function decode(stream: Stream, resolve: (value: Value | undefined) => Value, largest = LARGEST): Decoded {
  let decoded: Decoded = { bytes: stream.bytes, whole: true };
  for (const { name, parameters } of filtersOf(stream.dict, resolve)) {
    const number = (key: string, otherwise: number) => numberOr(resolve(parameters.get(key)), otherwise);
    const before = decoded.whole;
    decoded = decodeOne(name, decoded.bytes, number, largest);
    decoded.whole &&= before;
    if (name.startsWith('Fl') || name.startsWith('LZW')) decoded.bytes = unpredict(decoded.bytes, number);
  }
  return decoded;
}

type Parameter = (key: string, otherwise: number) => number;

function decodeOne(name: string, bytes: Uint8Array, number: Parameter, largest: number): Decoded {
  switch (name) {
    case 'FlateDecode':
    case 'Fl':
      return inflate(bytes, largest);
    case 'LZWDecode':
    case 'LZW':
      return decodeLzw(bytes, number('EarlyChange', 1), largest);
    case 'ASCII85Decode':
    case 'A85':
      return { bytes: decodeAscii85(bytes), whole: true };
    case 'ASCIIHexDecode':
    case 'AHx':
      return { bytes: decodeAsciiHex(bytes), whole: true };
    case 'RunLengthDecode':
    case 'RL':
      return decodeRunLength(bytes, largest);
    case 'Crypt':
      return { bytes, whole: true };
    default:
      throw new BrokenPdf(`cannot decode ${name}`);
  }
}

const tooLarge = (): Broken => new BrokenPdf('a stream that unpacks to more than any page needs');

/** Zlib data; of damaged data what comes before the damage. */
export function inflate(bytes: Uint8Array, largest = LARGEST): Decoded {
  const options = { maxOutputLength: largest };
  try {
    return { bytes: inflateSync(bytes, options), whole: true };
  } catch (error) {
    if (isTooLarge(error)) throw tooLarge();
  }
  // The longest beginning that can be unpacked, by halving.
  const upTo = (end: number): Uint8Array | null => {
    try {
      return inflateSync(bytes.subarray(0, end), { ...options, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      if (isTooLarge(error)) throw tooLarge();
      return null;
    }
  };
  let best: Uint8Array = new Uint8Array(0);
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = bad === bytes.length + 1 ? bytes.length : (good + bad) >> 1;
    const made = upTo(middle);
    if (made) {
      good = middle;
      best = made;
    } else bad = middle;
  }
  return { bytes: best, whole: false };
}

const isTooLarge = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/** Undoes the predictors of PNG and TIFF (7.4.4.4). */
function unpredict(bytes: Uint8Array, number: Parameter): Uint8Array {
  const predictor = number('Predictor', 1);
  if (predictor < 2) return bytes;
  const colors = number('Colors', 1);
  const bits = number('BitsPerComponent', 8);
  const step = Math.max(1, (colors * bits) >> 3);
  const width = (number('Columns', 1) * colors * bits + 7) >> 3;
  if (!(width > 0 && width < LARGEST)) throw new BrokenPdf('a predictor of no size');
  if (predictor === 2) {
    if (bits !== 8) throw new BrokenPdf('a predictor that is not read here');
    const made = bytes.slice();
    for (let row = 0; row < made.length; row += width) {
      for (let at = row + step; at < Math.min(row + width, made.length); at++)
        made[at] = (made[at] ?? 0) + (made[at - step] ?? 0);
    }
    return made;
  }
  const rows = Math.ceil(bytes.length / (width + 1));
  const made = new Uint8Array(Math.max(0, bytes.length - rows));
  for (let row = 0; row < rows; row++) {
    const from = row * (width + 1);
    const to = row * width;
    const kind = bytes[from] ?? 0;
    for (let index = 0; index < width && from + 1 + index < bytes.length; index++) {
      const left = index >= step ? (made[to + index - step] ?? 0) : 0;
      const above = row > 0 ? (made[to + index - width] ?? 0) : 0;
      const corner = row > 0 && index >= step ? (made[to + index - width - step] ?? 0) : 0;
      const guess =
        kind === 1 ? left : kind === 2 ? above : kind === 3 ? (left + above) >> 1 : kind === 4 ? paeth(left, above, corner) : 0;
      made[to + index] = (bytes[from + 1 + index] ?? 0) + guess;
    }
  }
  return made;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function decodeAsciiHex(bytes: Uint8Array): Uint8Array {
  const digits =
    Buffer.from(bytes)
      .toString('latin1')
      .split('>', 1)[0]
      ?.replace(/[^0-9A-Fa-f]/g, '') ?? '';
  return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex');
}

function decodeAscii85(bytes: Uint8Array): Uint8Array {
  const made: number[] = [];
  let group: number[] = [];
  const flush = () => {
    const count = group.length;
    if (count < 2) return;
    let value = 0;
    for (let index = 0; index < 5; index++) value = value * 85 + (group[index] ?? 84);
    for (let index = 0; index < count - 1; index++) made.push(Math.floor(value / 256 ** (3 - index)) & 0xff);
    group = [];
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) made.push(0, 0, 0, 0);
    else if (byte >= 33 && byte <= 117) {
      group.push(byte - 33);
      if (group.length === 5) flush();
    }
  }
  flush();
  return Uint8Array.from(made);
}

/** Bytes gathered one by one, up to a limit. */
class Gathered {
  #bytes = new Uint8Array(4096);
  length = 0;
  readonly #largest: number;
  constructor(largest: number) {
    this.#largest = largest;
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

function decodeRunLength(bytes: Uint8Array, largest: number): Decoded {
  const made = new Gathered(largest);
  let at = 0;
  for (;;) {
    const length = bytes[at++];
    if (length === undefined || length === 128) break;
    if (length < 128) for (let index = 0; index <= length && at < bytes.length; index++) made.push(bytes[at++] ?? 0);
    else {
      const byte = bytes[at++] ?? 0;
      for (let index = 0; index < 257 - length; index++) made.push(byte);
    }
  }
  return { bytes: made.bytes(), whole: true };
}

/** LZW with codes of 9 to 12 bits (7.4.4.2). A code is a stretch of what was already written. */
function decodeLzw(bytes: Uint8Array, early: number, largest: number): Decoded {
  const made = new Gathered(largest);
  const starts: number[] = [];
  const lengths: number[] = [];
  let bits = 0;
  let buffer = 0;
  let width = 9;
  let before: { start: number; length: number } | null = null;
  const clear = () => {
    starts.length = lengths.length = 0;
    width = 9;
    before = null;
  };
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (buffer >> bits) & ((1 << width) - 1);
    if (code === 257) return { bytes: made.bytes(), whole: true };
    if (code === 256) {
      clear();
      continue;
    }
    const start = made.length;
    if (code < 256) made.push(code);
    else {
      const known: { start: number; length: number } | null =
        code - 258 < starts.length
          ? { start: starts[code - 258] ?? 0, length: lengths[code - 258] ?? 0 }
          : before && { ...(before as { start: number; length: number }), length: (before as { length: number }).length + 1 };
      if (!known) return { bytes: made.bytes(), whole: false };
      for (let index = 0; index < known.length; index++) made.push(made.at(known.start + index));
    }
    const last = before as { start: number; length: number } | null;
    if (last && starts.length < 4096 - 258) {
      starts.push(last.start);
      lengths.push(last.length + 1);
    }
    before = { start, length: made.length - start };
    const next = starts.length + 258 + early;
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
  }
  return { bytes: made.bytes(), whole: false };
}

import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { decodeLzw } from '../images/lzw.ts';
import { type Decoded, decodeAscii85, decodeAsciiHex, decodeRunLength, tooLarge } from './codecs.ts';
import { BrokenPdf, type Dict, isDict, nameOf, numberOr, type Stream, UnpacksTooFar, type Value } from './values.ts';

/** The largest content of a stream that is decoded here, bytes. */
export const LARGEST = 256 * 2 ** 20;

/** The filters of a stream in order, with their parameters (ISO 32000-2, 7.4). */
export function filtersOf(dict: Dict, resolve: (value: Value | undefined) => Value): { name: string; parameters: Dict }[] {
  const list = (value: Value): Value[] => (Array.isArray(value) ? value : [value]);
  const names = list(resolve(dict.get('Filter') ?? dict.get('F'))).map((item) => nameOf(resolve(item)));
  const parameters = list(resolve(dict.get('DecodeParms') ?? dict.get('DP'))).map(resolve);
  return names
    .map((name, index) => {
      const filterParameters = parameters[index];
      return { name, parameters: isDict(filterParameters) ? filterParameters : new Map() };
    })
    .filter((filter) => filter.name !== '');
}

/** The limit that a stream exceeded, by the place of its data: every step of recovery would unpack a bomb again. */
const exceeded = new WeakMap<ArrayBufferLike, Map<number, number>>();

/** Runs the unpacking of a stream, unless the stream is known to exceed the limit. Throws UnpacksTooFar. */
export function unpackOnce<Result>({ bytes }: Stream, largest: number, unpack: () => Result): Result {
  if ((exceeded.get(bytes.buffer)?.get(bytes.byteOffset) ?? -1) >= largest) throw tooLarge();
  try {
    return unpack();
  } catch (error) {
    if (error instanceof UnpacksTooFar)
      exceeded.set(bytes.buffer, new Map(exceeded.get(bytes.buffer)).set(bytes.byteOffset, largest));
    throw error;
  }
}

/**
 * The decoded bytes of a stream. Throws BrokenPdf for a filter of images (DCT, JPX, CCITT, JBIG2) and an unknown one;
 * UnpacksTooFar for more than `largest` bytes.
 */
export function decode(stream: Stream, resolve: (value: Value | undefined) => Value, largest = LARGEST): Decoded {
  return unpackOnce(stream, largest, () => decodeFilters(stream, resolve, largest));
}

function decodeFilters(stream: Stream, resolve: (value: Value | undefined) => Value, largest: number): Decoded {
  let decoded: Decoded = { bytes: stream.bytes, complete: true };
  for (const { name, parameters } of filtersOf(stream.dict, resolve)) {
    const number = (key: string, otherwise: number) => numberOr(resolve(parameters.get(key)), otherwise);
    const before = decoded.complete;
    decoded = undoFilter(name, decoded.bytes, number, largest);
    decoded.complete &&= before;
    decoded.bytes = undoPredictor(name, decoded.bytes, number);
  }
  return decoded;
}

type Parameter = (key: string, otherwise: number) => number;

/** Undoes one filter, but not its predictor. Throws BrokenPdf as `decode` does. */
export function undoFilter(name: string, bytes: Uint8Array, number: Parameter, largest = LARGEST): Decoded {
  switch (name) {
    case 'FlateDecode':
    case 'Fl':
      return inflate(bytes, largest);
    case 'LZWDecode':
    case 'LZW':
      return decodeLzw(bytes, number('EarlyChange', 1), largest, tooLarge);
    case 'ASCII85Decode':
    case 'A85':
      return decodeAscii85(bytes);
    case 'ASCIIHexDecode':
    case 'AHx':
      return decodeAsciiHex(bytes);
    case 'RunLengthDecode':
    case 'RL':
      return decodeRunLength(bytes, largest);
    case 'Crypt':
      return { bytes, complete: true };
    default:
      throw new BrokenPdf(`cannot decode ${name}`);
  }
}

/** Inflates zlib data. Damaged data gives what comes before the damage. */
function inflate(bytes: Uint8Array, largest = LARGEST): Decoded {
  const options = { maxOutputLength: largest };
  try {
    return { bytes: inflateSync(bytes, options), complete: true };
  } catch (error) {
    if (isTooLarge(error)) throw tooLarge();
    const data = bytes.subarray(2);
    const whole = inflateRaw(data, options);
    // Other readers accept a header whose window is too small, but not a wrong checksum.
    if (whole && isAbout(error, 'distance')) return { bytes: whole, complete: true };
    if (whole) return { bytes: whole, complete: false, checksum: isAbout(error, 'data check') ? 'wrong' : 'missing' };
    const inflated = inflateRaw(data, { ...options, finishFlush: constants.Z_SYNC_FLUSH });
    return { bytes: inflated ?? inflateReadablePart(data, options), complete: false };
  }
}

const isAbout = (error: unknown, words: string): boolean => error instanceof Error && error.message.includes(words);

/** Inflates data without header and checksum; null when they are damaged. With Z_SYNC_FLUSH they may break off anywhere. */
function inflateRaw(data: Uint8Array, options: { maxOutputLength: number; finishFlush?: number }): Uint8Array | null {
  try {
    return inflateRawSync(data, options);
  } catch (error) {
    if (isTooLarge(error)) throw tooLarge();
    return null;
  }
}

/** Inflates the longest undamaged beginning, found by halving. */
function inflateReadablePart(data: Uint8Array, options: { maxOutputLength: number }): Uint8Array {
  let output: Uint8Array = new Uint8Array(0);
  let longestReadable = 0;
  let shortestBroken = data.length;
  while (shortestBroken - longestReadable > 1) {
    const middle = (longestReadable + shortestBroken) >> 1;
    const inflated = inflateRaw(data.subarray(0, middle), { ...options, finishFlush: constants.Z_SYNC_FLUSH });
    if (inflated) {
      longestReadable = middle;
      output = inflated;
    } else shortestBroken = middle;
  }
  return output;
}

const isTooLarge = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/** Undoes the predictors of PNG and TIFF that Flate and LZW data may have (7.4.4.4). Throws BrokenPdf. */
export function undoPredictor(filter: string, bytes: Uint8Array, number: Parameter): Uint8Array {
  const predictor = filter.startsWith('Fl') || filter.startsWith('LZW') ? number('Predictor', 1) : 1;
  if (predictor < 2) return bytes;
  const colors = number('Colors', 1);
  const bits = number('BitsPerComponent', 8);
  const step = Math.max(1, (colors * bits) >> 3);
  const width = (number('Columns', 1) * colors * bits + 7) >> 3;
  if (!(width > 0 && width < LARGEST)) throw new BrokenPdf('a predictor of no size');
  if (predictor === 2) {
    if (bits !== 8) throw new BrokenPdf('a predictor that is not read here');
    const output = bytes.slice();
    for (let row = 0; row < output.length; row += width) {
      for (let index = row + step; index < Math.min(row + width, output.length); index++)
        output[index] = (output[index] ?? 0) + (output[index - step] ?? 0);
    }
    return output;
  }
  const rows = Math.ceil(bytes.length / (width + 1));
  const output = new Uint8Array(Math.max(0, bytes.length - rows));
  for (let row = 0; row < rows; row++) {
    const from = row * (width + 1);
    const to = row * width;
    const kind = bytes[from] ?? 0;
    for (let index = 0; index < width && from + 1 + index < bytes.length; index++) {
      const left = index >= step ? (output[to + index - step] ?? 0) : 0;
      const above = row > 0 ? (output[to + index - width] ?? 0) : 0;
      const aboveLeft = row > 0 && index >= step ? (output[to + index - width - step] ?? 0) : 0;
      const estimate =
        kind === 1
          ? left
          : kind === 2
            ? above
            : kind === 3
              ? (left + above) >> 1
              : kind === 4
                ? paeth(left, above, aboveLeft)
                : 0;
      output[to + index] = (bytes[from + 1 + index] ?? 0) + estimate;
    }
  }
  return output;
}

function paeth(left: number, above: number, aboveLeft: number): number {
  const estimate = left + above - aboveLeft;
  const [distanceLeft, distanceAbove, distanceCorner] = [
    Math.abs(estimate - left),
    Math.abs(estimate - above),
    Math.abs(estimate - aboveLeft),
  ];
  return distanceLeft <= distanceAbove && distanceLeft <= distanceCorner
    ? left
    : distanceAbove <= distanceCorner
      ? above
      : aboveLeft;
}

import { decode } from './filters.ts';
import { Parser } from './parser.ts';
import { BrokenPdf, numberOr, type Stream, type Value } from './values.ts';

type Resolve = (value: Value | undefined) => Value;

/** Most bytes of an object stream that are read. */
const MAX_BYTES = 64 * 2 ** 20;

/** The decoded bytes of an object stream (ISO 32000-2, 7.5.7), and where in them each object is. */
export function objectStreamIndex(
  stream: Stream,
  resolve: Resolve,
): { bytes: Uint8Array; offsets: [number: number, offset: number][] } {
  const { bytes } = decode(stream, resolve, MAX_BYTES);
  const first = numberOr(resolve(stream.dict.get('First')), -1);
  const count = numberOr(resolve(stream.dict.get('N')), -1);
  if (first < 0 || count < 0 || count > bytes.length) throw new BrokenPdf('an object stream without its index');
  const parser = new Parser(bytes);
  const offsets: [number, number][] = [];
  for (let done = 0; done < count; done++) {
    parser.skipSpace();
    const number = parser.integer();
    parser.skipSpace();
    const offset = parser.integer();
    if (number < 0 || offset < 0) throw new BrokenPdf('an object stream whose index breaks off');
    offsets.push([number, first + offset]);
  }
  return { bytes, offsets };
}

/** The objects of an object stream by number. `partly`: leaves out objects that cannot be read. */
export function readObjectStream(stream: Stream, resolve: Resolve, partly: boolean): Map<number, Value> {
  const { bytes, offsets } = objectStreamIndex(stream, resolve);
  const parser = new Parser(bytes);
  const values = new Map<number, Value>();
  for (const [number, offset] of offsets) {
    try {
      values.set(number, parser.seek(offset).value());
    } catch (error) {
      if (!partly || !(error instanceof BrokenPdf)) throw error;
    }
  }
  return values;
}

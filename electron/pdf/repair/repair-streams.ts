import { deflateSync } from 'node:zlib';
import { filtersOf, undoFilter, undoPredictor } from '../filters.ts';
import { BrokenPdf, type Dict, name, numberOr, Stream, type Value } from '../values.ts';

type Resolve = (value: Value | undefined) => Value;

/** Data of pictures, which stay as they are. */
const PICTURES = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode']);

const END_OF_IMAGE = Uint8Array.of(0xff, 0xd9);

/** Unpacked bytes of one file that are looked at, at most; the rest is taken for sound. */
const MOST_LOOKED_AT = 2 ** 31;

/** Finds streams that cannot be unpacked to their end, and gives them another form that can, with what readers show of them. */
export class StreamRepairer {
  readonly #resolve: Resolve;
  #left = MOST_LOOKED_AT;

  constructor(resolve: Resolve) {
    this.#resolve = resolve;
  }

  /** The stream itself when it is sound; else one that is, or null when nothing can be made of it. */
  repair(stream: Stream): Stream | null {
    const filters = filtersOf(stream.dict, this.#resolve);
    let { bytes } = stream;
    let whole = true;
    let done = 0;
    try {
      for (const { name: filter, parameters } of filters) {
        if (PICTURES.has(filter) || this.#left <= 0) break;
        const number = (key: string, otherwise: number) => numberOr(this.#resolve(parameters.get(key)), otherwise);
        const decoded = undoFilter(filter, bytes, number);
        this.#left -= decoded.bytes.length;
        whole &&= decoded.complete;
        done++;
        // Nobody looks at what a sound stream comes to in the end.
        bytes = whole && done === filters.length ? decoded.bytes : undoPredictor(filter, decoded.bytes, number);
      }
    } catch (error) {
      // A filter nobody knows, or more than anybody looks at.
      if (error instanceof BrokenPdf) return stream;
      throw error;
    }
    const pictures = filters.slice(done);
    if (!pictures[0]?.name.startsWith('DCT')) return whole ? stream : withData(stream, bytes, pictures);
    if (!isJpeg(bytes)) return null;
    const ended = hasEnd(bytes);
    return whole && ended ? stream : withData(stream, ended ? bytes : Buffer.concat([bytes, END_OF_IMAGE]), pictures);
  }
}

/** The stream with other data: unpacked, or a picture's. */
function withData(stream: Stream, bytes: Uint8Array, filters: { name: string; parameters: Dict }[]): Stream {
  const entries: Dict = new Map(stream.dict);
  for (const key of ['F', 'DP', 'Filter', 'DecodeParms']) entries.delete(key);
  const [picture] = filters;
  entries.set('Filter', name(picture?.name ?? 'FlateDecode'));
  if (picture && picture.parameters.size > 0) entries.set('DecodeParms', picture.parameters);
  return new Stream(entries, picture ? bytes : deflateSync(bytes));
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;

/** Whether the mark that ends a JPEG is there, with a little waste behind it at most. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-512);
  return tail.lastIndexOf(Buffer.from(END_OF_IMAGE)) >= 0;
}

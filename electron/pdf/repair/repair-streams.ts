import { deflateSync } from 'node:zlib';
import { filtersOf, undoFilter, undoPredictor } from '../filters.ts';
import { BrokenPdf, type Dict, name, numberOr, Stream, type Value } from '../values.ts';

type Resolve = (value: Value | undefined) => Value;

/** Filters of images, whose data stay as they are. */
const IMAGE_FILTERS = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode']);

const END_OF_IMAGE = Uint8Array.of(0xff, 0xd9);

/** Most decoded bytes of one file that are checked; the rest counts as sound. */
const MAX_CHECKED_BYTES = 2 ** 31;

/** Finds streams that cannot be decoded to their end, and replaces their data by what readers show of them. */
export class StreamRepairer {
  readonly #resolve: Resolve;
  #left = MAX_CHECKED_BYTES;

  constructor(resolve: Resolve) {
    this.#resolve = resolve;
  }

  /** Returns the stream itself when the stream is sound, else a repaired stream; null: no data is left. */
  repair(stream: Stream): Stream | null {
    const filters = filtersOf(stream.dict, this.#resolve);
    let { bytes } = stream;
    let complete = true;
    let done = 0;
    try {
      for (const { name: filter, parameters } of filters) {
        if (IMAGE_FILTERS.has(filter) || this.#left <= 0) break;
        const number = (key: string, otherwise: number) => numberOr(this.#resolve(parameters.get(key)), otherwise);
        const decoded = undoFilter(filter, bytes, number);
        this.#left -= decoded.bytes.length;
        complete &&= decoded.complete;
        done++;
        // The final bytes of a sound stream are not needed.
        bytes = complete && done === filters.length ? decoded.bytes : undoPredictor(filter, decoded.bytes, number);
      }
    } catch (error) {
      // An unknown filter, or more data than is ever decoded.
      if (error instanceof BrokenPdf) return stream;
      throw error;
    }
    const imageFilters = filters.slice(done);
    if (!imageFilters[0]?.name.startsWith('DCT')) return complete ? stream : replaceData(stream, bytes, imageFilters);
    if (!isJpeg(bytes)) return null;
    const ended = hasEnd(bytes);
    return complete && ended ? stream : replaceData(stream, ended ? bytes : Buffer.concat([bytes, END_OF_IMAGE]), imageFilters);
  }
}

/** The stream with new data: decoded data, which are deflated again, or those of an image with its filter. */
function replaceData(stream: Stream, bytes: Uint8Array, filters: { name: string; parameters: Dict }[]): Stream {
  const entries: Dict = new Map(stream.dict);
  for (const key of ['F', 'DP', 'Filter', 'DecodeParms']) entries.delete(key);
  const [picture] = filters;
  entries.set('Filter', name(picture?.name ?? 'FlateDecode'));
  if (picture && picture.parameters.size > 0) entries.set('DecodeParms', picture.parameters);
  return new Stream(entries, picture ? bytes : deflateSync(bytes));
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;

/** Whether the end mark of a JPEG is there, with at most a few bytes behind it. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-512);
  return tail.lastIndexOf(Buffer.from(END_OF_IMAGE)) >= 0;
}

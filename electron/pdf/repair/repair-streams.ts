import { deflateSync } from 'node:zlib';
import { filtersOf, LARGEST, undoFilter, undoPredictor, unpackOnce } from '../filters.ts';
import { BrokenPdf, type Dict, name, nameOf, numberOr, Stream, UnpacksTooFar, type Value } from '../values.ts';

type Resolve = (value: Value | undefined) => Value;

/** Filters of images, whose data stay as they are. */
const IMAGE_FILTERS = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode']);

const END_OF_IMAGE = Buffer.of(0xff, 0xd9);
/** So many zeros follow each other in no compressed picture. */
const HOLE = Buffer.alloc(4096);
/** So many zeros follow each other in no operators; a sector of a disk has as many. */
const PLAIN_HOLE = Buffer.alloc(512);
/** Four colors of 16 bits. */
const MAX_PIXEL_BYTES = 8;
const START_OF_SCAN = Buffer.of(0xff, 0xda);

/** Most decoded bytes of one file that are checked; the rest counts as sound. */
const MAX_CHECKED_BYTES = 2 ** 31;

/** What is wrong with the data of a stream. `altered`: they do not match their checksum. `bomb`: they unpack too far. */
export type Damage = 'none' | 'altered' | 'broken' | 'bomb';

/** A stream whose filters are undone as far as possible; the filter of an image stays. */
interface DecodedStream {
  bytes: Uint8Array;
  complete: boolean;
  damage: Damage;
  imageFilters: ReturnType<typeof filtersOf>;
}

/** Finds streams that cannot be decoded to their end, and replaces their data by what readers show of them. */
export class StreamRepairer {
  readonly #resolve: Resolve;
  /** By the bytes of a stream: the copier puts them into new streams. */
  readonly #damage = new WeakMap<Uint8Array, Damage>();
  /** The bytes of streams that need no repair. */
  readonly #sound = new WeakSet<Uint8Array>();
  #left = MAX_CHECKED_BYTES;

  constructor(resolve: Resolve) {
    this.#resolve = resolve;
  }

  /** What is wrong with a stream: it breaks off, its filter fails or is unknown, or its data were altered. */
  damageOf(stream: Stream): Damage {
    const known = this.#damage.get(stream.bytes);
    if (known) return known;
    const decoded = this.#decode(stream);
    if (decoded === 'bomb') {
      this.#damage.set(stream.bytes, decoded);
      return decoded;
    }
    let damage = decoded?.damage ?? 'broken';
    if (decoded && isJpegFilter(decoded) && !endsAsJpeg(decoded.bytes)) damage = 'broken';
    if (stream.cut || (decoded && hasHole(decoded, stream))) damage = 'broken';
    if (damage === 'none' && decoded?.complete) this.#sound.add(stream.bytes);
    this.#damage.set(stream.bytes, damage);
    return damage;
  }

  /** Returns the stream itself when the stream is sound, else a repaired stream; null: no data is left. */
  repair(stream: Stream): Stream | null {
    if (this.#sound.has(stream.bytes)) return stream;
    const decoded = this.#decode(stream);
    if (decoded === 'bomb') return null;
    if (!decoded) return stream;
    const { bytes, complete, imageFilters } = decoded;
    if (!isJpegFilter(decoded)) return complete ? stream : replaceData(stream, bytes, imageFilters);
    if (!isJpeg(bytes)) return null;
    const ended = endsAsJpeg(bytes);
    return complete && ended ? stream : replaceData(stream, ended ? bytes : Buffer.concat([bytes, END_OF_IMAGE]), imageFilters);
  }

  /** Null for an unknown filter. */
  #decode(stream: Stream): DecodedStream | 'bomb' | null {
    try {
      return unpackOnce(stream, LARGEST, () => this.#decodeFilters(stream));
    } catch (error) {
      if (error instanceof UnpacksTooFar) return this.#isHugePicture(stream) ? null : 'bomb';
      if (error instanceof BrokenPdf) return null;
      throw error;
    }
  }

  /** Whether an image says that it has as many values as are ever decoded. */
  #isHugePicture({ dict }: Stream): boolean {
    const number = (key: string) => numberOr(this.#resolve(dict.get(key)), 0);
    return nameOf(dict.get('Subtype')) === 'Image' && number('Width') * number('Height') * MAX_PIXEL_BYTES > LARGEST;
  }

  #decodeFilters(stream: Stream): DecodedStream {
    const filters = filtersOf(stream.dict, this.#resolve);
    let { bytes } = stream;
    let complete = true;
    let damage: Damage = 'none';
    let done = 0;
    // An empty stream has no data that a filter could miss.
    if (bytes.length === 0 && !stream.cut && !filters.some((filter) => IMAGE_FILTERS.has(filter.name)))
      return { bytes, complete: filters.length === 0, damage, imageFilters: [] };
    for (const { name: filter, parameters } of filters) {
      if (IMAGE_FILTERS.has(filter) || this.#left <= 0) break;
      const number = (key: string, otherwise: number) => numberOr(this.#resolve(parameters.get(key)), otherwise);
      const decoded = undoFilter(filter, bytes, number);
      this.#left -= decoded.bytes.length;
      complete &&= decoded.complete;
      if (!decoded.complete && decoded.checksum === undefined) damage = 'broken';
      else if (decoded.checksum === 'wrong' && damage === 'none') damage = 'altered';
      done++;
      // The final bytes of a sound stream are not needed.
      bytes = complete && done === filters.length ? decoded.bytes : undoPredictor(filter, decoded.bytes, number);
    }
    return { bytes, complete, damage, imageFilters: filters.slice(done) };
  }
}

/** Whether data have a hole, as a download leaves that did not receive a part: in a compressed image, or in plain contents. */
function hasHole({ bytes, imageFilters }: DecodedStream, stream: Stream): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const [filter] = imageFilters;
  if (!filter) return bytes === stream.bytes && nameOf(stream.dict.get('Subtype')) !== 'Image' && buffer.includes(PLAIN_HOLE);
  // JPEG 2000 writes a zero for every empty packet; the metadata of a photograph may be padded with zeros.
  return filter.name !== 'JPXDecode' && buffer.indexOf(HOLE, Math.max(0, buffer.indexOf(START_OF_SCAN))) >= 0;
}

const isJpegFilter = ({ imageFilters }: DecodedStream): boolean => imageFilters[0]?.name.startsWith('DCT') === true;

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

/** Whether a JPEG has its end mark behind its last scan: a preview within its metadata has an end mark of its own. */
function endsAsJpeg(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return isJpeg(bytes) && buffer.lastIndexOf(END_OF_IMAGE) > buffer.lastIndexOf(START_OF_SCAN);
}

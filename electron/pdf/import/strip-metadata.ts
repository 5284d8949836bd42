import { stripJpegMetadata } from '../../images/jpeg.ts';
import { decode, filtersOf } from '../filters.ts';
import { BrokenPdf, type Dict, name, Stream, type Value } from '../values.ts';

type Resolve = (value: Value | undefined) => Value;

/** Image formats that can carry metadata, by their filter (ISO 32000-2, 7.4.8 and 7.4.9). */
const STRIPPERS: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  DCTDecode: stripJpegMetadata,
  DCT: stripJpegMetadata,
  JPXDecode: stripJpeg2000Metadata,
};

/**
 * An image without the metadata inside its data: place, time, serial numbers, thumbnails. The picture stays bit for bit;
 * the source file keeps the metadata. Returns the same stream when it has none, or is no image.
 */
export function stripImageMetadata(stream: Stream, resolve: Resolve): Stream {
  const filters = filtersOf(stream.dict, resolve);
  const picture = filters.at(-1);
  const strip = picture && STRIPPERS[picture.name];
  if (!strip) return stream;
  const bytes = filters.length === 1 ? stream.bytes : decodeFirst(stream, resolve, filters.length - 1);
  const stripped = bytes && strip(bytes);
  if (!stripped || stripped === bytes) return stream;
  const entries: Dict = new Map(stream.dict);
  for (const key of ['F', 'DP', 'DecodeParms']) entries.delete(key);
  entries.set('Filter', name(picture.name));
  if (picture.parameters.size > 0) entries.set('DecodeParms', picture.parameters);
  return new Stream(entries, stripped);
}

/** The data of an image behind its first `count` filters; null when these cannot be undone. */
function decodeFirst(stream: Stream, resolve: Resolve, count: number): Uint8Array | null {
  const first = (key: string): Value => {
    const value = resolve(stream.dict.get(key));
    return Array.isArray(value) ? value.slice(0, count) : value;
  };
  const entries: Dict = new Map([
    ['Filter', first('Filter')],
    ['DecodeParms', first('DecodeParms')],
  ]);
  try {
    const { bytes, complete } = decode(new Stream(entries, stream.bytes), resolve);
    return complete ? bytes : null;
  } catch (error) {
    if (error instanceof BrokenPdf) return null;
    throw error;
  }
}

/** Boxes of metadata: XML, EXIF and XMP under a UUID, labels (ISO 15444-1, I.7; 15444-2, M.11). */
const METADATA_BOXES = new Set(['xml ', 'uuid', 'uinf', 'asoc']);
/** Boxes that refer to others by their offset in the file (15444-2, M.11.2 and M.11.3). */
const OFFSET_BOXES = new Set(['ftbl', 'cref']);
const BOX_HEADER = 8;

/** A JPEG 2000 file without its metadata boxes; the same bytes when it has none, or is no such file. */
function stripJpeg2000Metadata(bytes: Uint8Array): Uint8Array {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Uint8Array[] = [];
  let stripped = false;
  for (let offset = 0; offset < data.length; ) {
    if (offset + BOX_HEADER > data.length) return bytes;
    const kind = data.toString('latin1', offset + 4, offset + 8);
    const length = data.readUInt32BE(offset);
    // 0: to the end of the file; 1: the length follows in eight bytes.
    const long = length === 1 && offset + 16 <= data.length ? Number(data.readBigUInt64BE(offset + 8)) : length;
    const end = length === 0 ? data.length : offset + long;
    if (end < offset + BOX_HEADER || end > data.length || OFFSET_BOXES.has(kind) || (offset === 0 && kind !== 'jP  '))
      return bytes;
    if (METADATA_BOXES.has(kind)) stripped = true;
    else kept.push(data.subarray(offset, end));
    offset = end;
  }
  return stripped ? Buffer.concat(kept) : bytes;
}

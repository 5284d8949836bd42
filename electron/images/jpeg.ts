/** The frame header of a JPEG. */
interface JpegFrame {
  width: number;
  height: number;
  components: 1 | 3 | 4;
  /** Its components are named R, G and B. */
  namedRgb: boolean;
}

/** A JPEG (ITU T.81) that a page can carry as it is. */
export interface JpegInfo extends JpegFrame {
  /** Red, green and blue without a marker that says so, as libjpeg tells it: by the names of the components. */
  plainRgb: boolean;
  /** Written by Adobe: its CMYK values are stored inverted. */
  adobe: boolean;
  /** The picture, bit for bit, without the camera's metadata and without what follows its end (a film, a second picture). */
  data: Uint8Array[];
}

/** A marker with its parameters and, for a scan, its coded data (B.1.1). */
interface Segment {
  marker: number;
  offset: number;
  end: number;
}

const EOI = 0xd9;
const SOS = 0xda;
const COMMENT = 0xfe;

/**
 * Reads the frame of a JPEG. Null when a page cannot carry its data: cut off before the end mark, not eight bits,
 * arithmetic or lossless coding, or two color components.
 */
export function readJpegInfo(bytes: Uint8Array): JpegInfo | null {
  let frame: JpegFrame | null = null;
  let adobe = false;
  let jfif = false;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  for (const segment of segmentsOf(bytes)) {
    const { marker, offset, end } = segment;
    const part = withoutMetadata(bytes, segment);
    if (part) kept.push(part);
    if (marker === EOI) return frame && { ...frame, adobe, plainRgb: frame.namedRgb && !adobe && !jfif, data: kept };
    if (isFrame(marker)) {
      if (frame || marker > 0xc2) return null;
      frame = readFrame(bytes, offset + 4, end - offset - 2);
      if (!frame) return null;
    }
    if (marker === 0xe0 && startsWith(bytes, offset, 'JFIF\0')) jfif = true;
    if (marker === 0xee && end - offset >= 16 && startsWith(bytes, offset, 'Adobe')) adobe = true;
  }
  return null;
}

/**
 * A JPEG without the camera's metadata, the picture bit for bit; the same bytes when there is none. A JPEG that breaks off
 * gives all that is left.
 */
export function stripJpegMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let stripped = false;
  let next = 2;
  for (const segment of segmentsOf(bytes)) {
    const { marker, offset, end } = segment;
    const part = withoutMetadata(bytes, segment);
    if (part?.length !== end - offset) stripped = true;
    // Most pictures have no metadata: their coded data need no search.
    if (marker === SOS && !stripped) return bytes;
    if (part) kept.push(part);
    if (marker === EOI) return stripped ? Buffer.concat(kept) : bytes;
    next = end;
  }
  return stripped ? Buffer.concat([...kept, bytes.subarray(next)]) : bytes;
}

/**
 * A segment without metadata; null when nothing of it stays. Removes comments and application segments (EXIF with place, time
 * and the camera's serial number, XMP, IPTC, thumbnails, further pictures). Keeps what says how to show the picture: JFIF's
 * resolution, the ICC profile, Adobe's color transform.
 */
function withoutMetadata(bytes: Uint8Array, { marker, offset, end }: Segment): Uint8Array | null {
  const segment = bytes.subarray(offset, end);
  if (marker === COMMENT) return null;
  if (marker < 0xe0 || marker > 0xef) return segment;
  if (marker === 0xe2 && startsWith(bytes, offset, 'ICC_PROFILE\0')) return segment;
  if (marker === 0xee && startsWith(bytes, offset, 'Adobe')) return segment;
  if (marker !== 0xe0 || !startsWith(bytes, offset, 'JFIF\0') || segment.length < 18) return null;
  if (segment.length === 18) return segment;
  // The thumbnail (JFIF 1.02) may show what was cropped from the picture.
  const header = segment.slice(0, 18);
  header.set([0, 16], 2);
  header.set([0, 0], 16);
  return header;
}

/** The segments between the start mark and the end mark, inclusive; fewer when the bytes break off or are invalid. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  for (let offset = 2; offset + 2 <= bytes.length; ) {
    if (bytes[offset] !== 0xff) return;
    const marker = bytes[offset + 1] ?? 0;
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (marker === EOI) yield { marker, offset, end: offset + 2 };
    if (marker === EOI || offset + 4 > bytes.length) return;
    const length = ((bytes[offset + 2] ?? 0) << 8) | (bytes[offset + 3] ?? 0);
    let end = offset + 2 + length;
    if (length < 2 || end > bytes.length) return;
    if (marker === SOS) end = endOfScan(bytes, end);
    yield { marker, offset, end };
    offset = end;
  }
}

/** Whether a marker is SOF0 to SOF15; DHT, JPG and DAC share the range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readFrame(bytes: Uint8Array, offset: number, length: number): JpegFrame | null {
  if (length < 8) return null;
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [bits, height, width, components] = [
    data.getUint8(offset),
    data.getUint16(offset + 1),
    data.getUint16(offset + 3),
    data.getUint8(offset + 5),
  ];
  if (bits !== 8 || width === 0 || height === 0) return null;
  // Each component has three bytes; the first is its name (ITU T.81, B.2.2).
  const names = [0, 3, 6].map((at) => String.fromCharCode(bytes[offset + 6 + at] ?? 0)).join('');
  const frame = { width, height, namedRgb: components === 3 && names === 'RGB' };
  return components === 1 || components === 3 || components === 4 ? { ...frame, components } : null;
}

/** The end of coded data from `from` on: the next marker that is neither stuffing nor a restart (B.1.1.2 to B.1.1.5). */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let offset = bytes.indexOf(0xff, from); offset >= 0; offset = bytes.indexOf(0xff, offset + 1)) {
    const next = bytes[offset + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return offset;
  }
  return bytes.length;
}

/** Whether the parameters of the segment at `offset` begin with this text. */
function startsWith(bytes: Uint8Array, offset: number, text: string): boolean {
  return String.fromCharCode(...bytes.subarray(offset + 4, offset + 4 + text.length)) === text;
}

interface JpegFrame {
  width: number;
  height: number;
  components: 1 | 3 | 4;
}

/** What a page needs to know of a JPEG to carry its bytes as they are (ITU T.81). */
export interface JpegShape extends JpegFrame {
  /** Written by Adobe: CMYK values are then stored inverted. */
  adobe: boolean;
  /** Where the picture ends: what follows (a film, a second picture) is not the picture. */
  end: number;
}

/**
 * Reads the frame of a JPEG. Null when its bytes cannot be carried as they are: cut off before the end mark, not
 * eight bits, arithmetic or lossless coding, or an odd number of colours.
 */
export function readJpegShape(bytes: Uint8Array): JpegShape | null {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let frame: JpegFrame | null = null;
  let adobe = false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) {
      const end = endOfPicture(bytes, at + 2);
      return frame && end !== null ? { ...frame, adobe, end } : null;
    }
    const length = data.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    if (isFrame(marker)) {
      if (frame || marker > 0xc2) return null;
      frame = readFrame(data, at + 4, length);
      if (!frame) return null;
    }
    if (marker === 0xee && length >= 14 && ascii(bytes, at + 4, 5) === 'Adobe') adobe = true;
    at += 2 + length;
  }
  return null;
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which share their range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readFrame(data: DataView, at: number, length: number): JpegFrame | null {
  if (length < 8) return null;
  const [bits, height, width, components] = [
    data.getUint8(at),
    data.getUint16(at + 1),
    data.getUint16(at + 3),
    data.getUint8(at + 5),
  ];
  if (bits !== 8 || width === 0 || height === 0) return null;
  return components === 1 || components === 3 || components === 4 ? { width, height, components } : null;
}

/** After the end mark (EOI) of the coded data that begins at `from`; null where there is none. */
function endOfPicture(bytes: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xd9) return at + 2;
  }
  return null;
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

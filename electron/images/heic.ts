/** RGBA, row by row from the top. */
interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/** The number of pictures that a HEIC or HEIF file shows, without previews. Throws when it cannot be read. */
export async function countHeic(bytes: Uint8Array): Promise<number> {
  const pictures = await openHeic(bytes);
  const { length } = pictures;
  pictures.dispose();
  if (length === 0) throw new Error('no picture inside');
  return length;
}

/**
 * Decodes one picture of a HEIC or HEIF file, upright: libheif applies its rotation. Calls `checkSize` before decoding, which
 * may throw. Throws when the picture cannot be decoded.
 */
export async function decodeHeic(
  bytes: Uint8Array,
  picture: number,
  checkSize: (width: number, height: number) => void,
): Promise<Pixels> {
  const pictures = await openHeic(bytes);
  try {
    const chosen = pictures[picture];
    if (!chosen) throw new Error('no picture inside');
    const { width, height } = chosen;
    checkSize(width, height);
    const { data } = await chosen.decode();
    return { data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height };
  } finally {
    pictures.dispose();
  }
}

/** Loads libheif on demand: most imports never need it, and it takes time and memory. */
async function openHeic(bytes: Uint8Array) {
  const { default: heic } = await import('heic-decode');
  return heic.all({ buffer: bytes });
}

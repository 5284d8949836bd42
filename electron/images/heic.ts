/** RGBA, row by row from the top. */
interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/**
 * Decodes the first picture of a HEIC or HEIF file, upright: libheif applies its rotation. Calls `checkSize` before
 * decoding, which may throw. Throws when the picture cannot be decoded.
 */
export async function decodeHeic(bytes: Uint8Array, checkSize: (width: number, height: number) => void): Promise<Pixels> {
  // Loaded on demand: most imports never need libheif, which takes time and memory.
  const { default: heic } = await import('heic-decode');
  const pictures = await heic.all({ buffer: bytes });
  try {
    const [picture] = pictures;
    if (!picture) throw new Error('no picture inside');
    const { width, height } = picture;
    checkSize(width, height);
    const { data } = await picture.decode();
    return { data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height };
  } finally {
    pictures.dispose();
  }
}

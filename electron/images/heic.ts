/** RGBA, row by row from the top. */
interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/**
 * Decodes the picture of a HEIC or HEIF file, upright (libheif applies its turns). `bound` sees its size first and may
 * throw. Throws when it cannot be decoded.
 */
export async function decodeHeic(bytes: Uint8Array, bound: (width: number, height: number) => void): Promise<Pixels> {
  // Loaded when first needed: libheif takes time and memory that most imports never need.
  const { default: heic } = await import('heic-decode');
  const pictures = await heic.all({ buffer: bytes });
  try {
    const [picture] = pictures;
    if (!picture) throw new Error('no picture inside');
    const { width, height } = picture;
    bound(width, height);
    const { data } = await picture.decode();
    return { data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height };
  } finally {
    pictures.dispose();
  }
}

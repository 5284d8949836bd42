import { deflateSync } from 'node:zlib';
import type { Sharp } from 'sharp';
import type { EncodedImage } from './encoded-image.ts';

/** Encodes a picture without loss: eight bits gray or color, transparent parts over white. */
export async function losslessImage(picture: Sharp, grey: boolean): Promise<EncodedImage> {
  const png = await picture
    .flatten({ background: '#fff' })
    .toColourspace(grey ? 'b-w' : 'srgb')
    .png({ compressionLevel: 6, adaptiveFiltering: true })
    .toBuffer();
  const { width, height, components, data } = readPng(png);
  return {
    width,
    height,
    colors: components === 1 ? 'gray' : 'rgb',
    bits: 8,
    encoding: 'png',
    data,
  };
}

/** Encodes a black and white picture, one bit a pixel. */
export async function bilevelImage(picture: Sharp): Promise<EncodedImage> {
  const { data, info } = await picture
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const rowBytes = Math.ceil(width / 8);
  const packed = new Uint8Array(rowBytes * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const isWhite = (data[(row * width + column) * channels] ?? 0) >= 128;
      if (isWhite)
        packed[row * rowBytes + (column >> 3)] = (packed[row * rowBytes + (column >> 3)] ?? 0) | (0x80 >> (column & 7));
    }
  }
  return { width, height, colors: 'gray', bits: 1, encoding: 'flate', data: [deflateSync(packed)] };
}

/** Encodes a picture of a lossy format (HEIC, JPEG within TIFF) as a JPEG without visible loss. */
export async function photographImage(picture: Sharp, grey: boolean): Promise<EncodedImage> {
  const { data, info } = await picture
    .flatten({ background: '#fff' })
    .toColourspace(grey ? 'b-w' : 'srgb')
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    colors: info.channels === 1 ? 'gray' : 'rgb',
    bits: 8,
    encoding: 'jpeg',
    data: [data],
  };
}

/** Header and compressed rows of a PNG from sharp: eight bits, not interlaced. Throws for any other PNG. */
function readPng(png: Buffer): { width: number; height: number; components: 1 | 3; data: Buffer[] } {
  const data: Buffer[] = [];
  for (let offset = 8; offset + 12 <= png.length; ) {
    const length = png.readUInt32BE(offset);
    if (png.toString('latin1', offset + 4, offset + 8) === 'IDAT') data.push(png.subarray(offset + 8, offset + 8 + length));
    offset += 12 + length;
  }
  const [depth, type] = [png[24], png[25]];
  if (depth !== 8 || (type !== 0 && type !== 2)) throw new Error(`unexpected PNG: depth ${depth}, color type ${type}`);
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), components: type === 0 ? 1 : 3, data };
}

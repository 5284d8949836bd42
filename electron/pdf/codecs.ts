import { GrowingBuffer } from '../images/lzw.ts';
import { UnpacksTooFar } from './values.ts';

/** Decoded data. `complete` is false for damaged data; `bytes` are then what could be decoded. */
export interface Decoded {
  bytes: Uint8Array;
  complete: boolean;
  /** All data were decoded; only their checksum is missing, or it is wrong. */
  checksum?: 'missing' | 'wrong';
}

/** The error for a stream whose content would fill the memory. */
export const tooLarge = (): UnpacksTooFar => new UnpacksTooFar('a stream that unpacks to more than any page needs');

/** Decodes ASCIIHexDecode (ISO 32000-1, 7.4.2). Skips what is no digit; the content is then not complete. */
export function decodeAsciiHex(bytes: Uint8Array): Decoded {
  const written =
    Buffer.from(bytes)
      .toString('latin1')
      .split('>', 1)[0]
      ?.replace(/[\t\n\v\f\r ]/g, '') ?? '';
  const digits = written.replace(/[^0-9A-Fa-f]/g, '');
  return { bytes: Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex'), complete: digits === written };
}

/** Decodes ASCII85Decode (ISO 32000-1, 7.4.3). Skips what belongs to no group; the content is then not complete. */
export function decodeAscii85(bytes: Uint8Array): Decoded {
  const output: number[] = [];
  let group: number[] = [];
  let complete = true;
  const flush = () => {
    const count = group.length;
    let value = 0;
    for (let index = 0; index < 5; index++) value = value * 85 + (group[index] ?? 84);
    for (let index = 0; index < count - 1; index++) output.push(Math.floor(value / 256 ** (3 - index)) & 0xff);
    group = [];
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) output.push(0, 0, 0, 0);
    else if (byte >= 33 && byte <= 117) {
      group.push(byte - 33);
      if (group.length === 5) flush();
    } else if (byte !== 32 && (byte < 9 || byte > 13)) complete = false;
  }
  flush();
  return { bytes: Uint8Array.from(output), complete };
}

/** Decodes RunLengthDecode (ISO 32000-1, 7.4.5). Throws UnpacksTooFar beyond `maxBytes` bytes. */
export function decodeRunLength(bytes: Uint8Array, maxBytes: number): Decoded {
  const output = new GrowingBuffer(maxBytes, tooLarge);
  let offset = 0;
  for (;;) {
    const length = bytes[offset++];
    if (length === undefined || length === 128) break;
    if (length < 128) for (let index = 0; index <= length && offset < bytes.length; index++) output.push(bytes[offset++] ?? 0);
    else {
      const byte = bytes[offset++] ?? 0;
      for (let index = 0; index < 257 - length; index++) output.push(byte);
    }
  }
  return { bytes: output.bytes(), complete: true };
}

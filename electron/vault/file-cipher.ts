import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';

/**
 * The format of a file at rest, version 1. A header of 64 bytes, then the content in chunks of 64 KiB, each
 * AES-256-GCM (NIST SP 800-38D) followed by its tag; the last chunk may be shorter, and is empty only for an empty content.
 *
 *     0  8 bytes   magic and version
 *     8  32 bytes  salt: HKDF makes of it and the vault's key a key for this file alone
 *    40  16 bytes  seal: GCM tag that ties the salt to the SHA-256 and the length of the content
 *    56  8 bytes   reserved, zero
 *
 * The nonce of a chunk is its number and whether it is the last (the STREAM construction), so that a cut,
 * swapped, repeated or appended chunk does not open; a chunk of another file does not, since the key differs; another
 * file under this name does not, since the seal differs. No nonce is used twice under one key.
 */
const MAGIC = Buffer.from('SLFILE\x00\x01', 'latin1');
const SALT = { start: 8, end: 40 };
const SEAL = { start: 40, end: 56 };
const SEAL_NONCE = Buffer.alloc(12, 0xff);

export const HEADER_BYTES = 64;
export const CHUNK_BYTES = 64 * 1024;
export const TAG_BYTES = 16;
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;

/** Chunks of a content of so many bytes. */
export const chunksOf = (bytes: number) => Math.max(1, Math.ceil(bytes / CHUNK_BYTES));

/** Length of the file at rest for a content of so many bytes. */
export const sealedLength = (bytes: number) => HEADER_BYTES + bytes + chunksOf(bytes) * TAG_BYTES;

/** Length of the content in a file of so many bytes; null when no content has that length. */
export function contentLength(fileBytes: number): number | null {
  const chunks = Math.ceil((fileBytes - HEADER_BYTES) / SEALED_CHUNK_BYTES);
  const bytes = fileBytes - HEADER_BYTES - chunks * TAG_BYTES;
  return chunks > 0 && bytes >= 0 && sealedLength(bytes) === fileBytes ? bytes : null;
}

/** Seals and opens the chunks of one file. One nonce buffer is used over and over: not for concurrent use. */
export interface FileCipher {
  /** The two parts of the sealed chunk in the order of the file: ciphertext and tag. */
  seal(chunk: number, last: boolean, plain: Uint8Array): [Uint8Array, Uint8Array];
  /** The content of one sealed chunk; null: the chunk was changed or moved. */
  open(chunk: number, last: boolean, sealed: Uint8Array): Uint8Array | null;
  /** The header for the finished content. */
  header(sha256: string, bytes: number): Uint8Array;
}

function cipherFor(key: KeyObject, salt: Uint8Array): FileCipher {
  const nonce = Buffer.alloc(12);
  const nonceOf = (chunk: number, last: boolean) => {
    nonce.writeUInt32BE(chunk, 7);
    nonce.writeUInt8(last ? 1 : 0, 11);
    return nonce;
  };
  return {
    seal(chunk, last, plain) {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(chunk, last));
      const sealed = cipher.update(plain);
      cipher.final();
      return [sealed, cipher.getAuthTag()];
    },
    open(chunk, last, sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(chunk, last), { authTagLength: TAG_BYTES });
      const end = sealed.length - TAG_BYTES;
      decipher.setAuthTag(sealed.subarray(end));
      const plain = decipher.update(sealed.subarray(0, end));
      try {
        decipher.final();
      } catch {
        return null;
      }
      return plain;
    },
    header(sha256, bytes) {
      const header = Buffer.alloc(HEADER_BYTES);
      header.set(MAGIC);
      header.set(salt, SALT.start);
      header.set(sealOf(key, sha256, bytes), SEAL.start);
      return header;
    },
  };
}

function sealOf(key: KeyObject, sha256: string, bytes: number): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, SEAL_NONCE);
  const identity = Buffer.alloc(40);
  identity.write(sha256, 'hex');
  identity.writeBigUInt64BE(BigInt(bytes), 32);
  cipher.setAAD(identity);
  cipher.final();
  return cipher.getAuthTag();
}

const fileKey = (vaultKey: Uint8Array, salt: Uint8Array) =>
  createSecretKey(new Uint8Array(hkdfSync('sha256', vaultKey, salt, 'second-look file 1', 32)));

/** The cipher of a new file. */
export function newFileCipher(vaultKey: Uint8Array): FileCipher {
  const salt = randomBytes(SALT.end - SALT.start);
  return cipherFor(fileKey(vaultKey, salt), salt);
}

/** The cipher of a file at rest; null when the header is not that of this content. */
export function openFileCipher(vaultKey: Uint8Array, header: Uint8Array, sha256: string, bytes: number): FileCipher | null {
  const salt = header.slice(SALT.start, SALT.end);
  const cipher = cipherFor(fileKey(vaultKey, salt), salt);
  return Buffer.compare(cipher.header(sha256, bytes), header) === 0 ? cipher : null;
}

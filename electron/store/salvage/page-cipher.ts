import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Opens single pages of a database that SQLite Multiple Ciphers encrypted with its cipher "chacha20" and a raw key, without SQLite:
 * a damaged page then costs only itself. ChaCha20 and Poly1305 as in RFC 8439. A page ends with a nonce of 16 bytes, of which 12
 * are the nonce of ChaCha20 and 4 the start of the counter, and a tag of 16 bytes. Node's own ChaCha20 is not used: Electron's
 * BoringSSL lacks it.
 */
export const PAGE_BYTES = 4096;
const NONCE_BYTES = 16;
const TAG_BYTES = 16;
/** Bytes of a page before its nonce. */
export const USABLE_BYTES = PAGE_BYTES - NONCE_BYTES - TAG_BYTES;
/** The first page begins with the salt (16 bytes) and a part of the header that is not encrypted (8 bytes). */
const PLAIN_START_OF_FIRST_PAGE = 24;

/** The content of page `number` (from 1), USABLE_BYTES long; null: the page is not one that was written whole with this key. */
export function openPage(key: Uint8Array, number: number, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length !== PAGE_BYTES) return null;
  const view = new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const nonce = [USABLE_BYTES, USABLE_BYTES + 4, USABLE_BYTES + 8].map((at) => view.getUint32(at, true));
  const counter = (view.getUint32(USABLE_BYTES + NONCE_BYTES - 4, true) ^ number) >>> 0;
  const pageKey = new Uint8Array(64);
  chacha20(pageKey, key, nonce, counter);
  const tag = poly1305(sealed.subarray(0, USABLE_BYTES + NONCE_BYTES), pageKey.subarray(0, 32));
  if (Buffer.compare(tag, sealed.subarray(USABLE_BYTES + NONCE_BYTES)) !== 0) return null;
  const content = sealed.slice(0, USABLE_BYTES);
  const start = number === 1 ? PLAIN_START_OF_FIRST_PAGE : 0;
  chacha20(content.subarray(start), pageKey.subarray(32), nonce, (counter + 1) >>> 0);
  return content;
}

/** Whether the database at `path` was written with the key, by its first pages: any one of them may be damaged. */
export function isDatabaseOf(path: string, key: Uint8Array): boolean {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const page = new Uint8Array(PAGE_BYTES);
    for (let number = 1; number <= 20; number += 1) {
      if (readSync(file, page, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES) < PAGE_BYTES) return false;
      if (openPage(key, number, page)) return true;
    }
    return false;
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** XORs the key stream of RFC 8439, section 2.4, into `data`. */
function chacha20(data: Uint8Array, key: Uint8Array, nonce: readonly number[], counter: number): void {
  const keyView = new DataView(key.buffer, key.byteOffset, 32);
  const state = new Uint32Array(16);
  state.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);
  for (let word = 0; word < 8; word += 1) state[4 + word] = keyView.getUint32(word * 4, true);
  state[12] = counter;
  state.set(nonce, 13);
  const block = new Uint32Array(16);
  const stream = new DataView(new ArrayBuffer(64));
  for (let at = 0; at < data.length; at += 64) {
    chachaBlock(block, state);
    for (let word = 0; word < 16; word += 1) stream.setUint32(word * 4, block[word] ?? 0, true);
    const end = Math.min(64, data.length - at);
    for (let byte = 0; byte < end; byte += 1) data[at + byte] = (data[at + byte] ?? 0) ^ stream.getUint8(byte);
    state[12] = (state[12] ?? 0) + 1;
  }
}

/** The columns and diagonals of one double round. */
const QUARTERS: readonly (readonly [number, number, number, number])[] = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
];

function chachaBlock(block: Uint32Array, state: Uint32Array): void {
  block.set(state);
  for (let round = 0; round < 10; round += 1)
    for (const [a, b, c, d] of QUARTERS) {
      step(block, a, b, d, 16);
      step(block, c, d, b, 12);
      step(block, a, b, d, 8);
      step(block, c, d, b, 7);
    }
  for (let word = 0; word < 16; word += 1) block[word] = (block[word] ?? 0) + (state[word] ?? 0);
}

/** sum += added; mixed = (mixed ^ sum) <<< bits */
function step(x: Uint32Array, sum: number, added: number, mixed: number, bits: number): void {
  const total = ((x[sum] ?? 0) + (x[added] ?? 0)) >>> 0;
  const value = (x[mixed] ?? 0) ^ total;
  x[sum] = total;
  x[mixed] = (value << bits) | (value >>> (32 - bits));
}

const PRIME = (1n << 130n) - 5n;

/** The tag of RFC 8439, section 2.5, with a key that is used once. */
function poly1305(message: Uint8Array, key: Uint8Array): Uint8Array {
  const r = littleEndian(key.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn;
  let sum = 0n;
  for (let at = 0; at < message.length; at += 16) {
    const part = message.subarray(at, at + 16);
    sum = ((sum + littleEndian(part) + (1n << BigInt(part.length * 8))) * r) % PRIME;
  }
  const total = sum + littleEndian(key.subarray(16, 32));
  const tag = Buffer.alloc(16);
  tag.writeBigUInt64LE(total & 0xffffffffffffffffn, 0);
  tag.writeBigUInt64LE((total >> 64n) & 0xffffffffffffffffn, 8);
  return tag;
}

function littleEndian(bytes: Uint8Array): bigint {
  if (bytes.length === 16) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
    return view.getBigUint64(0, true) | (view.getBigUint64(8, true) << 64n);
  }
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

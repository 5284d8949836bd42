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
/** Bytes of a page that its tag is of. */
const TAGGED_BYTES = PAGE_BYTES - TAG_BYTES;
/** The first page begins with the salt (16 bytes) and a part of the header that is not encrypted (8 bytes). */
const PLAIN_START_OF_FIRST_PAGE = 24;

/** A page as it was read. */
export interface OpenedPage {
  /** USABLE_BYTES long. */
  content: Uint8Array;
  /** Whether the tag fits: the content is what was written. */
  isWhole: boolean;
}

/** Opens page `number` (from 1). Where the tag does not fit, the content is what the bytes give: perhaps only partly wrong. */
export function openPage(key: Uint8Array, number: number, sealed: Uint8Array): OpenedPage {
  const { nonce, counter, pageKey } = keysOf(key, number, sealed);
  const tag = poly1305(sealed.subarray(0, TAGGED_BYTES), pageKey.subarray(0, 32));
  // Not `slice`: that of a Buffer gives the same bytes, not a copy.
  const content = Uint8Array.from(sealed.subarray(0, USABLE_BYTES));
  const start = number === 1 ? PLAIN_START_OF_FIRST_PAGE : 0;
  chacha20(content.subarray(start), pageKey.subarray(32), nonce, (counter + 1) >>> 0);
  return { content, isWhole: Buffer.compare(tag, sealed.subarray(TAGGED_BYTES)) === 0 };
}

/**
 * The page with one wrong byte put right; null: more is wrong than one byte. Poly1305 is a polynomial in a secret number, so the
 * difference of the tags tells which byte of which block changed by how much; the tag proves the answer. `tryNonce`: tries every
 * byte of the nonce too, which takes seconds.
 */
export function correctOneByte(
  key: Uint8Array,
  number: number,
  sealed: Uint8Array,
  { tryNonce }: { tryNonce: boolean },
): OpenedPage | null {
  const tried = (page: Uint8Array) => (hasTag(key, number, page) ? openPage(key, number, page) : null);
  const { pageKey } = keysOf(key, number, sealed);
  const tag = poly1305(sealed.subarray(0, TAGGED_BYTES), pageKey.subarray(0, 32));
  const wrongTagBytes = tag.filter((byte, i) => byte !== sealed[TAGGED_BYTES + i]).length;
  if (wrongTagBytes <= 1) {
    const page = Uint8Array.from(sealed);
    page.set(tag, TAGGED_BYTES);
    return tried(page);
  }
  const changed = wrongByte(sealed.subarray(0, TAGGED_BYTES), sealed.subarray(TAGGED_BYTES), pageKey.subarray(0, 32));
  if (changed) {
    const page = Uint8Array.from(sealed);
    page[changed.at] = changed.value;
    const corrected = tried(page);
    if (corrected) return corrected;
  }
  if (!tryNonce) return null;
  // A wrong byte of the nonce changes every key.
  const page = Uint8Array.from(sealed);
  for (let at = USABLE_BYTES; at < TAGGED_BYTES; at += 1) {
    const before = page[at] ?? 0;
    for (let value = 0; value < 256; value += 1) {
      if (value === before) continue;
      page[at] = value;
      const corrected = tried(page);
      if (corrected) return corrected;
    }
    page[at] = before;
  }
  return null;
}

function hasTag(key: Uint8Array, number: number, sealed: Uint8Array): boolean {
  const { pageKey } = keysOf(key, number, sealed);
  return Buffer.compare(poly1305(sealed.subarray(0, TAGGED_BYTES), pageKey.subarray(0, 32)), sealed.subarray(TAGGED_BYTES)) === 0;
}

/** The one byte of a message that would explain its tag; null: none does. */
function wrongByte(message: Uint8Array, tag: Uint8Array, key: Uint8Array): { at: number; value: number } | null {
  const { sum, r } = polynomialOf(message, key);
  if (r === 0n) return null;
  const inverse = powerOf(r, PRIME - 2n);
  const inverseOfByte = powerOf(256n, PRIME - 2n);
  const wanted = (littleEndian(tag) - littleEndian(key.subarray(16, 32))) & (2n ** 128n - 1n);
  const blocks = Math.ceil(message.length / 16);
  // The tag is cut to 128 of 130 bits.
  for (let high = 0n; high < 4n; high += 1n) {
    let difference = modulo(wanted + (high << 128n) - sum);
    for (let block = blocks - 1; block >= 0; block -= 1) {
      difference = (difference * inverse) % PRIME;
      let change = difference;
      for (let byte = 0; byte < 16; byte += 1) {
        const signed = change < 256n ? Number(change) : change > PRIME - 256n ? -Number(PRIME - change) : 0;
        const at = block * 16 + byte;
        const value = (message[at] ?? -1000) + signed;
        if (signed !== 0 && value >= 0 && value < 256) return { at, value };
        change = (change * inverseOfByte) % PRIME;
      }
    }
  }
  return null;
}

function keysOf(key: Uint8Array, number: number, sealed: Uint8Array) {
  const view = new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const nonce = [USABLE_BYTES, USABLE_BYTES + 4, USABLE_BYTES + 8].map((at) => view.getUint32(at, true));
  const counter = (view.getUint32(TAGGED_BYTES - 4, true) ^ number) >>> 0;
  const pageKey = new Uint8Array(64);
  chacha20(pageKey, key, nonce, counter);
  return { nonce, counter, pageKey };
}

/** Whether the database at `path` was written with the key, by its first pages: any one of them may be damaged. */
export function isDatabaseOf(path: string, key: Uint8Array): boolean {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const page = new Uint8Array(PAGE_BYTES);
    for (let number = 1; number <= 20; number += 1) {
      if (readSync(file, page, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES) < PAGE_BYTES) return false;
      if (openPage(key, number, page).isWhole) return true;
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

function chachaBlock(block: Uint32Array, state: Uint32Array): void {
  block.set(state);
  for (let round = 0; round < 10; round += 1) {
    quarter(block, 0, 4, 8, 12);
    quarter(block, 1, 5, 9, 13);
    quarter(block, 2, 6, 10, 14);
    quarter(block, 3, 7, 11, 15);
    quarter(block, 0, 5, 10, 15);
    quarter(block, 1, 6, 11, 12);
    quarter(block, 2, 7, 8, 13);
    quarter(block, 3, 4, 9, 14);
  }
  for (let word = 0; word < 16; word += 1) block[word] = (block[word] ?? 0) + (state[word] ?? 0);
}

/** The quarter round of RFC 8439, section 2.1. */
function quarter(x: Uint32Array, ia: number, ib: number, ic: number, id: number): void {
  let a = x[ia] ?? 0;
  let b = x[ib] ?? 0;
  let c = x[ic] ?? 0;
  let d = x[id] ?? 0;
  a = (a + b) | 0;
  d = rotate(d ^ a, 16);
  c = (c + d) | 0;
  b = rotate(b ^ c, 12);
  a = (a + b) | 0;
  d = rotate(d ^ a, 8);
  c = (c + d) | 0;
  b = rotate(b ^ c, 7);
  x[ia] = a;
  x[ib] = b;
  x[ic] = c;
  x[id] = d;
}

const rotate = (value: number, bits: number) => (value << bits) | (value >>> (32 - bits));

const PRIME = (1n << 130n) - 5n;

/** The tag of RFC 8439, section 2.5, with a key that is used once. */
function poly1305(message: Uint8Array, key: Uint8Array): Uint8Array {
  const total = polynomialOf(message, key).sum + littleEndian(key.subarray(16, 32));
  const tag = Buffer.alloc(16);
  tag.writeBigUInt64LE(total & 0xffffffffffffffffn, 0);
  tag.writeBigUInt64LE((total >> 64n) & 0xffffffffffffffffn, 8);
  return tag;
}

/** The sum of all blocks of the message, each times a power of the secret number r. */
function polynomialOf(message: Uint8Array, key: Uint8Array): { sum: bigint; r: bigint } {
  const r = littleEndian(key.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn;
  let sum = 0n;
  for (let at = 0; at < message.length; at += 16) {
    const block = message.subarray(at, at + 16);
    sum = ((sum + littleEndian(block) + (1n << BigInt(block.length * 8))) * r) % PRIME;
  }
  return { sum, r };
}

const modulo = (value: bigint) => ((value % PRIME) + PRIME) % PRIME;

function powerOf(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let factor = base % PRIME;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % PRIME;
    factor = (factor * factor) % PRIME;
  }
  return result;
}

function littleEndian(bytes: Uint8Array): bigint {
  if (bytes.length === 16) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
    return view.getBigUint64(0, true) | (view.getBigUint64(8, true) << 64n);
  }
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

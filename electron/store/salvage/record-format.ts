/** The values of a row as SQLite stores them (sqlite.org/fileformat.html, section 2.1). */
export type Value = null | number | bigint | string | Uint8Array;

/** A value of a row; undefined: it cannot be read. Of a text that breaks off its beginning. */
export type StoredValue = Value | { beginning: string } | undefined;

/** A number of 1 to 9 bytes and where the next one begins; null: the bytes end before. */
export function readVarint(bytes: Uint8Array, at: number): { value: number; next: number } | null {
  let value = 0;
  for (let i = 0; i < 9; i += 1) {
    const byte = bytes[at + i];
    if (byte === undefined) return null;
    if (i === 8) return { value: value * 256 + byte, next: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + i + 1 };
  }
  return null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The values of a record; its payload may break off. Null: this is no record. */
export function decodeRecord(payload: Uint8Array): StoredValue[] | null {
  const header = readVarint(payload, 0);
  if (!header || header.value > payload.length || header.value < 1) return null;
  const values: StoredValue[] = [];
  let at = header.value;
  let next = header.next;
  while (next < header.value) {
    const type = readVarint(payload, next);
    if (!type) return null;
    next = type.next;
    const length = lengthOf(type.value);
    if (length === null) return null;
    const isText = type.value >= 13 && type.value % 2 === 1;
    if (at + length <= payload.length) values.push(decodeValue(type.value, payload.subarray(at, at + length)));
    else values.push(isText && at < payload.length ? { beginning: beginningOf(payload.subarray(at)) } : undefined);
    at += length;
  }
  return next === header.value ? values : null;
}

/** The text of bytes that may end within a letter. */
const beginningOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });

/** Bytes of a value by its type; null: there is no such type. */
function lengthOf(type: number): number | null {
  if (type === 10 || type === 11) return null;
  if (type >= 12) return Math.floor((type - 12) / 2);
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type] ?? null;
}

function decodeValue(type: number, bytes: Uint8Array): Value | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 0) return null;
  if (type === 8) return 0;
  if (type === 9) return 1;
  if (type === 7) return view.getFloat64(0);
  if (type < 7) {
    let value = BigInt(view.getInt8(0));
    for (let at = 1; at < bytes.length; at += 1) value = value * 256n + BigInt(view.getUint8(at));
    return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  }
  if (type % 2 === 0) return Uint8Array.from(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

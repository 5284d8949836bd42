import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { CENTRAL_HEADER, END_LOCATOR_64, END_RECORD, END_RECORD_64, MAX_UINT32 } from '../export/zip-format.ts';
import { bundleDamaged } from './bundle-problems.ts';
import type { BundleFile } from './read-bundle.ts';

/** Reads a ZIP by the list at its end (PKWARE APPNOTE 6.3.10, sections 4.3.12 to 4.3.16): also one that was packed anew. */

const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
/** A comment of 65 535 bytes may follow the end. */
const MAX_END_BYTES = END_BYTES + 65_535;
const MAX_LIST_BYTES = 256 * 2 ** 20;

export interface ZipMember {
  path: string;
  bytes: number;
  /** 0: stored, 8: deflated. */
  method: number;
  packedBytes: number;
  offset: number;
}

/** The bytes from `start` to `end`; throws Problem BUNDLE_DAMAGED where the file is shorter. */
async function rangeOf(file: BundleFile, start: number, end: number): Promise<Buffer> {
  if (start < 0 || end > file.bytes) throw bundleDamaged();
  const parts: Uint8Array[] = [];
  for await (const part of file.read(start, end)) parts.push(part);
  const bytes = Buffer.concat(parts);
  if (bytes.length !== end - start) throw bundleDamaged();
  return bytes;
}

/** The files of a ZIP by path. Throws Problem BUNDLE_DAMAGED. */
export async function zipMembers(file: BundleFile): Promise<Map<string, ZipMember>> {
  const { offset, bytes } = await listOf(file);
  if (bytes > MAX_LIST_BYTES) throw bundleDamaged();
  const list = await rangeOf(file, offset, offset + bytes);
  const members = new Map<string, ZipMember>();
  for (let at = 0; at + CENTRAL_BYTES <= list.length && list.readUInt32LE(at) === CENTRAL_HEADER; ) {
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => list.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const extraAt = at + CENTRAL_BYTES + nameBytes;
    const path = list.toString('utf8', at + CENTRAL_BYTES, extraAt);
    const wide = wideFields(list.subarray(extraAt, extraAt + extraBytes));
    const field = (short: number) => (short === MAX_UINT32 ? wide() : short);
    const bytesOfFile = field(list.readUInt32LE(at + 24));
    const packedBytes = field(list.readUInt32LE(at + 20));
    const start = field(list.readUInt32LE(at + 42));
    members.set(path, { path, bytes: bytesOfFile, method: list.readUInt16LE(at + 10), packedBytes, offset: start });
    at = extraAt + extraBytes + commentBytes;
  }
  return members;
}

/** Where the list of files is. */
async function listOf(file: BundleFile): Promise<{ offset: number; bytes: number }> {
  const from = Math.max(0, file.bytes - MAX_END_BYTES);
  const end = await rangeOf(file, from, file.bytes);
  for (let at = end.length - END_BYTES; at >= 0; at -= 1) {
    if (end.readUInt32LE(at) !== END_RECORD) continue;
    const locator = at - 20;
    if (locator >= 0 && end.readUInt32LE(locator) === END_LOCATOR_64) {
      const start = Number(end.readBigUInt64LE(locator + 8));
      const record = await rangeOf(file, start, start + 56);
      if (record.readUInt32LE(0) !== END_RECORD_64) throw bundleDamaged();
      return { bytes: Number(record.readBigUInt64LE(40)), offset: Number(record.readBigUInt64LE(48)) };
    }
    return { bytes: end.readUInt32LE(at + 12), offset: end.readUInt32LE(at + 16) };
  }
  throw bundleDamaged();
}

/** The next number of a ZIP64 field at each call: length, packed length, offset, those that are too large for the entry itself. */
function wideFields(extra: Buffer): () => number {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return () => {
    if (at + 8 > extra.length) throw bundleDamaged();
    const value = Number(extra.readBigUInt64LE(at));
    at += 8;
    return value;
  };
}

/** The content of a file of a ZIP, never more than its entry says. Rejects with BUNDLE_DAMAGED. */
export async function* readMember(file: BundleFile, member: ZipMember): AsyncGenerator<Uint8Array> {
  const header = await rangeOf(file, member.offset, member.offset + LOCAL_BYTES);
  const start = member.offset + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + member.packedBytes > file.bytes) throw bundleDamaged();
  const packed = file.read(start, start + member.packedBytes);
  if (member.method !== 0 && member.method !== 8) throw bundleDamaged();
  const content = member.method === 0 ? packed : Readable.from(packed).pipe(createInflateRaw());
  let left = member.bytes;
  try {
    for await (const chunk of content as AsyncIterable<Uint8Array>) {
      left -= chunk.length;
      if (left < 0) break;
      yield chunk;
    }
  } catch (error) {
    throw bundleDamaged(error);
  }
  if (left !== 0) throw bundleDamaged();
}

/** A whole file of a ZIP, at most `max` bytes. */
export async function memberBytes(file: BundleFile, member: ZipMember, max: number): Promise<Buffer> {
  if (member.bytes > max) throw bundleDamaged();
  const parts: Uint8Array[] = [];
  for await (const part of readMember(file, member)) parts.push(part);
  return Buffer.concat(parts);
}

import { closeSync, existsSync, fstatSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { codeOf } from '../platform/system-problems.ts';
import { explainError } from '../store/store-problems.ts';
import type { ContentAccess } from './content-access.ts';
import { beginContent, type ContentWriter } from './content-writer.ts';
import {
  CHUNK_BYTES,
  chunksOf,
  contentLength,
  type FileCipher,
  HEADER_BYTES,
  openFileCipher,
  SEALED_CHUNK_BYTES,
  TAG_BYTES,
} from './file-cipher.ts';
import { contentPath } from './vault-paths.ts';
import { fileDamaged, fileMissing } from './vault-problems.ts';

/**
 * The files of a vault, by the SHA-256 of their content: encrypted at rest and never changed. Workers open them from the plain
 * `ContentAccess`, without the database.
 */
export interface Content {
  readonly access: ContentAccess;
  has(sha256: string): boolean;
  /** Whether the header is that of this content, sealed with this vault's key, and the length fits. Its chunks are not read. */
  isSealed(sha256: string): boolean;
  /** Length of the content, bytes. Throws Problem NOT_FOUND, VAULT_DAMAGED. */
  size(sha256: string): number;
  /** The whole content in one buffer; for workers, which read one source at a time. Throws Problem NOT_FOUND, VAULT_DAMAGED. */
  readAll(sha256: string, allocate?: BufferSource): Uint8Array;
  /**
   * The bytes from `start` (inclusive) to `end` (exclusive), a chunk at a time; for answers with Range.
   * Throws Problem NOT_FOUND, VAULT_DAMAGED while being read.
   */
  read(sha256: string, start?: number, end?: number): AsyncIterable<Uint8Array>;
  /** Begins a new content; it takes its name when finished. Throws Problem DISK_FULL, as do all calls of the writer. */
  begin(): ContentWriter;
  /** The contents that this session wrote: only these are ever removed unasked. */
  readonly written: ReadonlySet<string>;
  /** Adds a content that a worker of this session wrote. */
  noteWritten(sha256: string): void;
  /** Takes out a content that this session wrote and no row names. Any other content stays. */
  remove(sha256: string): void;
}

/** Where a content of that many bytes is to be read into; may be a part of something larger that is used again. */
export type BufferSource = (bytes: number) => Uint8Array;

/** Chunks read by one call of the system. */
const BATCH = 16;

/** Opens the files of a vault; nothing is touched until something is read or written. `onNew`: as each new content is finished. */
export function openContent(access: ContentAccess, onNew: (sha256: string) => void = () => {}): Content {
  const { dir, key } = access;
  const written = new Set<string>();

  const lengthOf = (fileBytes: number) => {
    const bytes = contentLength(fileBytes);
    if (bytes === null) throw fileDamaged();
    return bytes;
  };
  const openedCipher = (header: Uint8Array, sha256: string, bytes: number) =>
    openFileCipher(key, header, sha256, bytes) ??
    (access.previousKey ? openFileCipher(access.previousKey, header, sha256, bytes) : null);
  const cipherOf = (header: Uint8Array, sha256: string, bytes: number) => {
    const cipher = openedCipher(header, sha256, bytes);
    if (!cipher) throw fileDamaged();
    return cipher;
  };

  return {
    access,
    has: (sha256) => existsSync(contentPath(dir, sha256)),
    isSealed(sha256) {
      let file: number | undefined;
      try {
        file = openSync(contentPath(dir, sha256), 'r');
        const header = new Uint8Array(HEADER_BYTES);
        readFully(file, header, 0);
        return openedCipher(header, sha256, lengthOf(fstatSync(file).size)) !== null;
      } catch {
        return false;
      } finally {
        if (file !== undefined) closeSync(file);
      }
    },
    size(sha256) {
      try {
        return lengthOf(statSync(contentPath(dir, sha256)).size);
      } catch (error) {
        throw explainReadError(error);
      }
    },
    readAll(sha256, allocate = (bytes) => new Uint8Array(bytes)) {
      let file: number | undefined;
      try {
        file = openSync(contentPath(dir, sha256), 'r');
        const bytes = lengthOf(fstatSync(file).size);
        const header = new Uint8Array(HEADER_BYTES);
        readFully(file, header, 0);
        const cipher = cipherOf(header, sha256, bytes);
        const buffer = allocate(bytes);
        const chunks = chunksOf(bytes);
        const sealed = new Uint8Array(Math.min(BATCH * SEALED_CHUNK_BYTES, bytes + chunks * TAG_BYTES));
        for (let first = 0; first < chunks; first += BATCH) {
          const batch = sealed.subarray(0, batchBytes(first, BATCH, bytes));
          readFully(file, batch, HEADER_BYTES + first * SEALED_CHUNK_BYTES);
          for (const [chunkIndex, chunk] of chunksIn(batch, first))
            buffer.set(openChunk(cipher, chunkIndex, chunks, chunk), chunkIndex * CHUNK_BYTES);
        }
        return buffer;
      } catch (error) {
        throw explainReadError(error);
      } finally {
        if (file !== undefined) closeSync(file);
      }
    },
    async *read(sha256, start = 0, end = Number.POSITIVE_INFINITY) {
      try {
        await using file = await open(contentPath(dir, sha256), 'r');
        const bytes = lengthOf((await file.stat()).size);
        const header = new Uint8Array(HEADER_BYTES);
        await file.read(header, 0, HEADER_BYTES, 0);
        const cipher = cipherOf(header, sha256, bytes);
        const stop = Math.min(end, bytes);
        const chunks = chunksOf(bytes);
        // An empty content is read too: its one chunk proves that it is meant to be empty.
        const until = bytes === 0 ? 1 : Math.ceil(stop / CHUNK_BYTES);
        const begin = Math.floor(Math.max(0, start) / CHUNK_BYTES);
        const sealed = new Uint8Array(Math.max(0, Math.min(BATCH, until - begin)) * SEALED_CHUNK_BYTES);
        for (let first = begin; first < until; first += BATCH) {
          const batch = sealed.subarray(0, batchBytes(first, Math.min(BATCH, until - first), bytes));
          const { bytesRead } = await file.read(batch, 0, batch.length, HEADER_BYTES + first * SEALED_CHUNK_BYTES);
          if (bytesRead !== batch.length) throw fileDamaged();
          for (const [chunkIndex, chunk] of chunksIn(batch, first)) {
            const plain = openChunk(cipher, chunkIndex, chunks, chunk);
            const from = chunkIndex * CHUNK_BYTES;
            const part = plain.subarray(Math.max(0, start - from), Math.max(0, stop - from));
            if (part.length > 0) yield part;
          }
        }
      } catch (error) {
        throw explainReadError(error);
      }
    },
    begin: () =>
      beginContent(access, (sha256) => {
        written.add(sha256);
        onNew(sha256);
      }),
    written,
    noteWritten: (sha256) => written.add(sha256),
    remove(sha256) {
      const path = contentPath(dir, sha256);
      if (written.delete(sha256)) rmSync(path, { force: true });
    },
  };
}

/** Bytes at rest of `count` chunks from chunk `first` on, or as many as there are. */
function batchBytes(first: number, count: number, bytes: number): number {
  const plain = Math.min(count * CHUNK_BYTES, bytes - first * CHUNK_BYTES);
  return plain + chunksOf(plain) * TAG_BYTES;
}

/** The sealed chunks of a batch, each with its number. */
function* chunksIn(batch: Uint8Array, first: number): Generator<[number, Uint8Array]> {
  for (let chunkIndex = 0; chunkIndex * SEALED_CHUNK_BYTES < batch.length; chunkIndex += 1) {
    yield [first + chunkIndex, batch.subarray(chunkIndex * SEALED_CHUNK_BYTES, (chunkIndex + 1) * SEALED_CHUNK_BYTES)];
  }
}

function readFully(file: number, into: Uint8Array, position: number): void {
  let done = 0;
  while (done < into.length) {
    const read = readSync(file, into, done, into.length - done, position + done);
    if (read === 0) throw fileDamaged();
    done += read;
  }
}

function openChunk(cipher: FileCipher, chunkIndex: number, chunks: number, sealed: Uint8Array): Uint8Array {
  const plain = cipher.open(chunkIndex, chunkIndex === chunks - 1, sealed);
  if (!plain) throw fileDamaged();
  return plain;
}

const explainReadError = (error: unknown) => {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return fileMissing();
  // A folder has the name of the file.
  return code === 'EISDIR' ? fileDamaged() : explainError(error);
};

import { closeSync, existsSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beginFile, makeFolder } from '../platform/durable-files.ts';
import { storedContents } from './cleanup.ts';
import type { ContentAccess } from './content-access.ts';
import {
  CHUNK_BYTES,
  chunksOf,
  contentLength,
  HEADER_BYTES,
  newFileCipher,
  openFileCipher,
  SEALED_CHUNK_BYTES,
} from './file-cipher.ts';
import { contentPath, incomingFolder, incomingName } from './vault-paths.ts';

/** How many contents were sealed anew, and how many could not be: damaged ones, or of another key. Those stay as they are. */
export interface Resealed {
  files: number;
  failed: number;
}

/**
 * Seals every stored content that is still sealed with the key before with the present one: written beside, synced, renamed over the
 * old one. A kill leaves each content whole under one of the two keys; another run goes on. Throws the system's error of a full disk.
 */
export function resealContents(access: ContentAccess, onProgress: (done: number, total: number) => void): Resealed {
  const contents = [...storedContents(access.dir)];
  if (contents.length > 0) makeFolder(incomingFolder(access.dir));
  const result: Resealed = { files: 0, failed: 0 };
  for (const [index, sha256] of contents.entries()) {
    const outcome = reseal(access, sha256);
    if (outcome === 'sealed') result.files++;
    if (outcome === 'failed') result.failed++;
    onProgress(index + 1, contents.length);
  }
  return result;
}

/** Whether a content is sealed with the key; false for a damaged one. */
export const isSealedWith = (dir: string, key: Uint8Array, sha256: string): boolean =>
  withContent(dir, sha256, (_file, header, bytes) => openFileCipher(key, header, sha256, bytes) !== null) ?? false;

function reseal({ dir, key, previousKey, session }: ContentAccess, sha256: string): 'sealed' | 'present' | 'failed' {
  const outcome = withContent(dir, sha256, (file, header, bytes) => {
    if (openFileCipher(key, header, sha256, bytes)) return 'present';
    const before = previousKey && openFileCipher(previousKey, header, sha256, bytes);
    if (!before) return 'failed';
    const cipher = newFileCipher(key);
    const target = beginFile(join(incomingFolder(dir), incomingName(session)));
    try {
      writeSync(target.descriptor, cipher.header(sha256, bytes), 0, HEADER_BYTES, 0);
      const chunks = chunksOf(bytes);
      const sealed = Buffer.alloc(SEALED_CHUNK_BYTES);
      for (let chunk = 0; chunk < chunks; chunk++) {
        const position = HEADER_BYTES + chunk * SEALED_CHUNK_BYTES;
        const length = readSync(file, sealed, 0, SEALED_CHUNK_BYTES, position);
        const plain = before.open(chunk, chunk === chunks - 1, sealed.subarray(0, length));
        if (!plain || plain.length !== Math.min(CHUNK_BYTES, bytes - chunk * CHUNK_BYTES)) {
          target.discard();
          return 'failed';
        }
        const parts = Buffer.concat(cipher.seal(chunk, chunk === chunks - 1, plain));
        if (writeSync(target.descriptor, parts, 0, parts.length, position) !== parts.length) throw diskIsFull();
      }
      // What was removed for good meanwhile does not come back.
      if (!existsSync(contentPath(dir, sha256))) target.discard();
      else target.commit(contentPath(dir, sha256));
      return 'sealed';
    } catch (error) {
      target.discard();
      throw error;
    }
  });
  return outcome ?? 'failed';
}

/** Runs work on an open content, its header and its length; undefined: no content has that name or that length. */
function withContent<Result>(
  dir: string,
  sha256: string,
  work: (file: number, header: Uint8Array, bytes: number) => Result,
): Result | undefined {
  const path = contentPath(dir, sha256);
  if (!existsSync(path)) return undefined;
  const file = openSync(path, 'r');
  try {
    const bytes = contentLength(fstatSync(file).size);
    const header = new Uint8Array(HEADER_BYTES);
    if (bytes === null || readSync(file, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return undefined;
    return work(file, header, bytes);
  } finally {
    closeSync(file);
  }
}

/** The system took fewer bytes than it was given. */
const diskIsFull = () => Object.assign(new Error('The disk took a part only.'), { code: 'ENOSPC' });

import { createHash, randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsync, fsyncSync, openSync, renameSync, rmSync, writevSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder, syncFolder } from '../platform/durable-files.ts';
import type { ContentAccess, ContentWriter } from './content.ts';
import { CHUNK_BYTES, HEADER_BYTES, newFileCipher } from './file-cipher.ts';
import { contentPath, incomingFolder } from './vault-paths.ts';
import { explained } from './vault-problems.ts';

/** Written together by one call of the system. */
const GATHER_BYTES = 16 * CHUNK_BYTES;

/** Begins a content under a temporary name that says nothing. */
export function beginContent({ dir, key }: ContentAccess): ContentWriter {
  const cipher = newFileCipher(key);
  const hash = createHash('sha256');
  const path = join(incomingFolder(dir), randomUUID());
  /** The chunk being filled. A full one waits until it is known whether it is the last. */
  const chunk = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  let chunks = 0;
  let bytes = 0;
  let gathered: Uint8Array[] = [];
  let gatheredBytes = 0;
  let position = HEADER_BYTES;
  let file: number | null = null;
  let failure: unknown = new Error('This content was finished or discarded.');

  const discard = () => {
    if (file === null) return;
    closeSync(file);
    file = null;
    rmSync(path, { force: true });
  };
  /** Whatever fails, nothing half-written stays, and the writer says the same to whoever goes on. */
  const taking = <Result>(work: (file: number) => Result): Result => {
    if (file === null) throw failure;
    try {
      return work(file);
    } catch (error) {
      discard();
      failure = explained(error);
      throw failure;
    }
  };
  const flush = (to: number) => {
    writeFully(to, gathered, position);
    position += gatheredBytes;
    gathered = [];
    gatheredBytes = 0;
  };
  const seal = (to: number, plain: Uint8Array, last: boolean) => {
    const parts = cipher.seal(chunks, last, plain);
    gathered.push(...parts);
    gatheredBytes += parts[0].length + parts[1].length;
    chunks += 1;
    if (gatheredBytes >= GATHER_BYTES) flush(to);
  };

  try {
    makeFolder(incomingFolder(dir));
    // SECURITY: 16 — files 0600.
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    throw explained(error);
  }

  return {
    get bytes() {
      return bytes;
    },
    append: (piece) =>
      taking((to) => {
        hash.update(piece);
        bytes += piece.length;
        let at = 0;
        while (at < piece.length) {
          if (filled === CHUNK_BYTES) {
            seal(to, chunk, false);
            filled = 0;
          }
          // Whole chunks are sealed where they lie, as long as more follows.
          if (filled === 0 && piece.length - at > CHUNK_BYTES) {
            seal(to, piece.subarray(at, at + CHUNK_BYTES), false);
            at += CHUNK_BYTES;
          } else {
            const part = piece.subarray(at, at + CHUNK_BYTES - filled);
            chunk.set(part, filled);
            filled += part.length;
            at += part.length;
          }
        }
      }),
    async settle() {
      const to = taking((to) => {
        flush(to);
        return to;
      });
      const error = await new Promise((resolve) => fsync(to, resolve));
      // The system tells of a failed write once: it is not left to `finish`. Discarded meanwhile, there is nothing to tell.
      if (error && file !== null)
        taking(() => {
          throw error;
        });
    },
    finish: () =>
      taking((to) => {
        seal(to, chunk.subarray(0, filled), true);
        flush(to);
        const sha256 = hash.digest('hex');
        writeFully(to, [cipher.header(sha256, bytes)], 0);
        fsyncSync(to);
        closeSync(to);
        file = null;
        place(path, contentPath(dir, sha256));
        return { sha256, bytes };
      }),
    discard,
  };
}

/** Gives a synced file its final name. The same content may be there: the new one takes its place, which also heals a damaged one. */
function place(from: string, to: string): void {
  const folder = dirname(to);
  try {
    if (makeFolder(folder)) syncFolder(dirname(folder));
    renameSync(from, to);
  } catch (error) {
    rmSync(from, { force: true });
    // Windows does not replace a file that is being read.
    if (!existsSync(to)) throw error;
  }
  syncFolder(folder);
}

/** Writes all parts one after the other; the system may take fewer bytes than it was given. */
function writeFully(file: number, parts: readonly Uint8Array[], position: number): void {
  let rest = parts;
  let at = position;
  while (rest.length > 0) {
    let written = writevSync(file, rest, at);
    at += written;
    const left: Uint8Array[] = [];
    for (const part of rest) {
      if (written < part.length) left.push(part.subarray(written));
      written = Math.max(0, written - part.length);
    }
    rest = left;
  }
}

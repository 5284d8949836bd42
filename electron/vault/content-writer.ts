import { createHash } from 'node:crypto';
import { existsSync, renameSync, statSync, writevSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beginFile, makeFolder, type PendingFile, syncFolder } from '../platform/durable-files.ts';
import { explainError } from '../store/store-problems.ts';
import type { ContentAccess } from './content-access.ts';
import { CHUNK_BYTES, HEADER_BYTES, newFileCipher } from './file-cipher.ts';
import { contentPath, damagedName, incomingFolder, incomingName } from './vault-paths.ts';
import { vaultMoved } from './vault-problems.ts';

/** A content being written: to a temporary name, synced and renamed by `finish`. Synchronous but for `sync`; constant memory. */
export interface ContentWriter {
  /** Bytes taken so far. */
  readonly bytes: number;
  append(bytes: Uint8Array): void;
  /** Has the disk take what was appended so far while the thread goes on, so that `finish` waits for little. */
  sync(): Promise<void>;
  /** Syncs and renames; the same content twice is kept once. */
  finish(): { sha256: string; bytes: number };
  /** Leaves nothing behind. */
  discard(): void;
}

/** Written together by one call of the system. */
const GATHER_BYTES = 16 * CHUNK_BYTES;

/** Begins a content under a temporary name. `onNew` gets the hash of a finished content that was not there before. */
export function beginContent({ dir, key, session }: ContentAccess, onNew: (sha256: string) => void): ContentWriter {
  const cipher = newFileCipher(key);
  const hash = createHash('sha256');
  /** The chunk being filled. A full one waits until it is known whether it is the last. */
  const chunk = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  let chunks = 0;
  let bytes = 0;
  let gathered: Uint8Array[] = [];
  let gatheredBytes = 0;
  let position = HEADER_BYTES;
  let failure: unknown = new Error('This content was finished or discarded.');

  let file: PendingFile | null;
  try {
    makeContentFolder(dir, incomingFolder(dir));
    file = beginFile(join(incomingFolder(dir), incomingName(session)));
  } catch (error) {
    throw explainError(error);
  }

  const discard = () => {
    file?.discard();
    file = null;
  };
  /** After a failure nothing is left of the content, and every later call throws the same error. */
  const withFile = <Result>(work: (file: PendingFile) => Result): Result => {
    if (file === null) throw failure;
    try {
      return work(file);
    } catch (error) {
      discard();
      failure = explainError(error);
      throw failure;
    }
  };
  const flush = (to: PendingFile) => {
    writeFully(to.descriptor, gathered, position);
    position += gatheredBytes;
    gathered = [];
    gatheredBytes = 0;
  };
  const seal = (to: PendingFile, plain: Uint8Array, last: boolean) => {
    const parts = cipher.seal(chunks, last, plain);
    gathered.push(...parts);
    gatheredBytes += parts[0].length + parts[1].length;
    chunks += 1;
    if (gatheredBytes >= GATHER_BYTES) flush(to);
  };

  return {
    get bytes() {
      return bytes;
    },
    append: (data) =>
      withFile((to) => {
        hash.update(data);
        bytes += data.length;
        let offset = 0;
        while (offset < data.length) {
          if (filled === CHUNK_BYTES) {
            seal(to, chunk, false);
            filled = 0;
          }
          // Whole chunks are sealed where they lie, as long as more follows.
          if (filled === 0 && data.length - offset > CHUNK_BYTES) {
            seal(to, data.subarray(offset, offset + CHUNK_BYTES), false);
            offset += CHUNK_BYTES;
          } else {
            const part = data.subarray(offset, offset + CHUNK_BYTES - filled);
            chunk.set(part, filled);
            filled += part.length;
            offset += part.length;
          }
        }
      }),
    async sync() {
      const to = withFile((to) => {
        flush(to);
        return to;
      });
      const error: unknown = await to.sync().then(
        () => null,
        (error: unknown) => error,
      );
      // The system reports a failed write only once, so the error is kept for `finish`. A discarded content has no failure.
      if (error !== null && file !== null)
        withFile(() => {
          throw error;
        });
    },
    finish: () =>
      withFile((to) => {
        seal(to, chunk.subarray(0, filled), true);
        flush(to);
        const sha256 = hash.digest('hex');
        writeFully(to.descriptor, [cipher.header(sha256, bytes)], 0);
        const path = contentPath(dir, sha256);
        const folder = dirname(path);
        if (makeContentFolder(dir, folder)) syncFolder(dirname(folder));
        moveFolderAside(path);
        const isNew = !existsSync(path);
        // The new file also replaces a damaged one.
        to.commit(path, { sameContent: true });
        file = null;
        if (isNew) onNew(sha256);
        return { sha256, bytes };
      }),
    discard,
  };
}

/** A damage can leave a folder with the name of a content. It keeps what it holds, under another name. */
function moveFolderAside(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) renameSync(path, damagedName(path, new Date().toISOString()));
}

/** Makes a folder within the folder of files. A vault that was moved away is not made again at its old path: throws VAULT_MOVED. */
function makeContentFolder(files: string, path: string): boolean {
  if (!existsSync(dirname(files))) throw vaultMoved();
  return makeFolder(path);
}

/** Writes all parts one after the other; the system may take fewer bytes than it was given. */
function writeFully(file: number, parts: readonly Uint8Array[], position: number): void {
  let remaining = parts;
  let offset = position;
  while (remaining.length > 0) {
    let written = writevSync(file, remaining, offset);
    offset += written;
    const left: Uint8Array[] = [];
    for (const part of remaining) {
      if (written < part.length) left.push(part.subarray(written));
      written = Math.max(0, written - part.length);
    }
    remaining = left;
  }
}

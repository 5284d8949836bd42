import { randomBytes } from 'node:crypto';
import { write } from 'node:fs';
import { access, constants, lstat, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Problem } from '../../shared/domain/problem.ts';
import { beginFile, type PendingFile } from './durable-files.ts';
import { codeOf, explainSystemError } from './system-problems.ts';

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Bytes written by one call of the system. */
const BATCH_BYTES = 2 ** 20;

/** Why nothing can be written somewhere, by the system's code, and what to do. */
const REASONS: Readonly<Record<string, readonly [happened: string, todo: string]>> = {
  // Not the system's code: see `checkReplaceable`.
  NOT_A_FILE: ['A link or a device has this name.', 'Choose another name.'],
  EISDIR: ['A folder has this name.', 'Give the name of a file in it.'],
  ENOTEMPTY: ['A folder has this name.', 'Give the name of a file in it.'],
  ENOENT: ['The folder for it does not exist.', 'Make the folder first, or choose another.'],
  ENOTDIR: ['The folder for it does not exist.', 'Make the folder first, or choose another.'],
  EACCES: ['This account may not write there.', 'Choose another folder.'],
  EPERM: ['This account may not write there.', 'Choose another folder.'],
  EROFS: ['This disk can only be read.', 'Choose another folder.'],
  ENAMETOOLONG: ['This name is too long.', 'Choose a shorter one.'],
};

function explainWriteError(error: unknown): unknown {
  const reason = REASONS[codeOf(error)];
  if (!reason) return explainSystemError(error);
  const [happened, todo] = reason;
  return new Problem(
    'REFUSED',
    { happened: `The file cannot be written. ${happened}`, kept: 'Nothing was changed there.', todo },
    { cause: error },
  );
}

/** Throws the error of a name that has no regular file: renaming over a link or a device would put a file in its place. */
async function checkReplaceable(path: string): Promise<void> {
  const existing = await lstat(path).catch(() => null);
  if (existing?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (existing && !existing.isFile()) throw Object.assign(new Error('a link or a device'), { code: 'NOT_A_FILE' });
}

/** Checks, before any work is done, that a file can be written at `path`. Throws Problem REFUSED. */
export async function checkWritable(path: string): Promise<void> {
  try {
    await checkReplaceable(path);
    await access(dirname(path), constants.W_OK);
    if (!(await stat(dirname(path))).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
  } catch (error) {
    throw explainWriteError(error);
  }
}

/**
 * Writes a file completely or not at all, for its owner alone: what leaves a vault is as private as the vault. Replaces a
 * regular file of that name. Throws Problem DISK_FULL, or REFUSED where nothing can be written.
 */
export async function writeFileAtomic(path: string, content: Chunks): Promise<void> {
  let file: PendingFile | undefined;
  try {
    file = beginFile(join(dirname(path), `.second-look-${randomBytes(6).toString('hex')}.part`));
    for await (const batch of batches(content)) await writeFully(file.descriptor, batch);
    await file.sync();
    await checkReplaceable(path);
    file.commit(path);
  } catch (error) {
    file?.discard();
    throw explainWriteError(error);
  }
}

const writeSome = promisify(write);

/** Writes all bytes; one call of the system may write fewer than it was given. */
async function writeFully(descriptor: number, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await writeSome(descriptor, bytes, done)).bytesWritten;
}

async function* batches(content: Chunks): AsyncIterable<Uint8Array> {
  let chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes < BATCH_BYTES) continue;
    yield Buffer.concat(chunks, bytes);
    chunks = [];
    bytes = 0;
  }
  yield Buffer.concat(chunks, bytes);
}

import { randomBytes } from 'node:crypto';
import { access, constants, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../../shared/domain/problem.ts';
import { explained } from '../vault/vault-problems.ts';
import { syncFolder } from './durable-files.ts';

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Written together by one call of the system. */
const GATHER_BYTES = 2 ** 20;

/** What the system says of a place where nothing can be written, to a person: what it is, and what to do. */
const PLACES: Readonly<Record<string, readonly [string, string]>> = {
  EISDIR: ['A folder has this name.', 'Give the name of a file in it.'],
  ENOTEMPTY: ['A folder has this name.', 'Give the name of a file in it.'],
  ENOENT: ['The folder for it does not exist.', 'Make the folder first, or choose another.'],
  ENOTDIR: ['The folder for it does not exist.', 'Make the folder first, or choose another.'],
  EACCES: ['This account may not write there.', 'Choose another folder.'],
  EPERM: ['This account may not write there.', 'Choose another folder.'],
  EROFS: ['This disk can only be read.', 'Choose another folder.'],
  ENAMETOOLONG: ['This name is too long.', 'Choose a shorter one.'],
};

function refusedPlace(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = PLACES[code];
  if (!words) return explained(error);
  const [what, todo] = words;
  return new Problem(
    'REFUSED',
    { happened: `The file cannot be written. ${what}`, kept: 'Nothing was changed there.', todo },
    { cause: error },
  );
}

/** Says before any work is done that a file cannot be written there. Throws Problem REFUSED. */
export async function checkPlace(path: string): Promise<void> {
  try {
    const there = await stat(path).catch(() => null);
    if (there?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    await access(dirname(path), constants.W_OK);
    if (!(await stat(dirname(path))).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
  } catch (error) {
    throw refusedPlace(error);
  }
}

/**
 * Writes a file whole under its name, or leaves what was there: beside it first, synced, then renamed. For its
 * owner alone, as what leaves a vault is. Throws Problem DISK_FULL, or REFUSED where nothing can be written.
 */
export async function writeFileAtomic(path: string, content: Pieces): Promise<void> {
  const beside = join(dirname(path), `.second-look-${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      for await (const pieces of gathered(content)) await file.writeFile(pieces);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    syncFolder(dirname(path));
  } catch (error) {
    await rm(beside, { force: true });
    throw refusedPlace(error);
  }
}

async function* gathered(content: Pieces): AsyncIterable<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of content) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes < GATHER_BYTES) continue;
    yield Buffer.concat(pieces, bytes);
    pieces = [];
    bytes = 0;
  }
  yield Buffer.concat(pieces, bytes);
}

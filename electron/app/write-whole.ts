import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../vault/durable.ts';
import { explained } from '../vault/problems.ts';

/** Written together by one call of the system. */
const GATHER_BYTES = 2 ** 20;

/**
 * Writes a file whole under its name, or leaves what was there: beside it first, synced, then renamed. For its
 * owner alone, as what leaves a vault is. Throws Problem DISK_FULL.
 */
export async function writeWhole(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
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
    throw explained(error);
  }
}

async function* gathered(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
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

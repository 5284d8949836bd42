import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openContent } from '../../../electron/vault/content.ts';
import type { OpenVault } from '../../../electron/vault/open-vault.ts';
import { createVault, openVault } from '../../../electron/vault/vault.ts';

export const clock = { now: () => '2026-03-12T10:00:00.000Z' };

export const create = (dir: string, passphrase: string | null = null) => createVault(dir, { passphrase, clock });
export const reopen = (dir: string, passphrase: string | null = null) => openVault(dir, { passphrase, clock });

/** A content store without a vault. */
export const contentIn = (dir: string) => openContent({ dir, key: new Uint8Array(32).fill(1) });

/** Pseudo-random bytes, the same for the same seed. */
export function pseudoRandomBytes(bytes: number, seed = 1): Uint8Array {
  const out = new Uint8Array(bytes);
  let state = seed;
  for (let at = 0; at < bytes; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    out[at] = state >>> 24;
  }
  return out;
}

/** Stores bytes in the vault without registering them; returns their hash. */
export function storeUnregistered({ content }: Pick<OpenVault, 'content'>, bytes: Uint8Array): string {
  const writer = content.begin();
  writer.append(bytes);
  return writer.finish().sha256;
}

/** Every path below a folder, with its mode in octal. */
export const listTree = (dir: string): [string, string][] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => [path, (statSync(join(dir, path)).mode & 0o777).toString(8)]);

/** All pieces of a reader, joined. */
export async function readAllPieces(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** The hashes of the files of a closed vault: description, database and stored files. */
export const hashesOf = (dir: string): [string, string][] =>
  listTree(dir)
    .filter(([path]) => /vault\.|[0-9a-f]{64}/.test(path))
    .map(([path]) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(dir, path)))
        .digest('hex'),
    ]);

/** Flips one byte of the search index in the database of a closed vault without a passphrase, as a failing disk does. */
export async function flipByteOfIndex(dir: string): Promise<void> {
  const vault = await reopen(dir);
  const page = vault.sqlite.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'page_search_data'").pluck().get();
  const size = vault.sqlite.pragma('page_size', { simple: true });
  vault.close();
  const path = join(dir, 'vault.db');
  const database = readFileSync(path);
  const at = (Number(page) - 1) * Number(size) + 100;
  database[at] = (database[at] ?? 0) ^ 1;
  writeFileSync(path, database);
}

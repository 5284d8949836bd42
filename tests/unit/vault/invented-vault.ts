import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openContent } from '../../../electron/vault/content.ts';
import { createVault, type OpenVault, openVault } from '../../../electron/vault/vault.ts';

export const clock = { now: () => '2026-03-12T10:00:00.000Z' };

export const create = (dir: string, passphrase: string | null = null) => createVault(dir, { passphrase, clock });
export const reopen = (dir: string, passphrase: string | null = null) => openVault(dir, { passphrase, clock });

/** Content of its own, without a vault around it. */
export const contentIn = (dir: string) => openContent({ dir, key: new Uint8Array(32).fill(1) });

/** Bytes that look like nothing and are the same every time. */
export function pseudoRandomBytes(bytes: number, seed = 1): Uint8Array {
  const out = new Uint8Array(bytes);
  let state = seed;
  for (let at = 0; at < bytes; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    out[at] = state >>> 24;
  }
  return out;
}

/** Puts bytes into the vault without registering them; gives their name. */
export function storeUnregistered({ content }: Pick<OpenVault, 'content'>, bytes: Uint8Array): string {
  const writer = content.begin();
  writer.append(bytes);
  return writer.finish().sha256;
}

/** Everything below a folder: path, mode in octal. */
export const listTree = (dir: string): [string, string][] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => [path, (statSync(join(dir, path)).mode & 0o777).toString(8)]);

/** All that a reader gives, in one. */
export async function readAllPieces(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** What the files of a closed vault hold, as sums: the description, the database and the stored files. */
export const hashesOf = (dir: string): [string, string][] =>
  listTree(dir)
    .filter(([path]) => /vault\.|[0-9a-f]{64}/.test(path))
    .map(([path]) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(dir, path)))
        .digest('hex'),
    ]);

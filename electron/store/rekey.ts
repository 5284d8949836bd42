import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Problem } from '../../shared/domain/problem.ts';
import { openStore, type Store } from './open.ts';
import { withExplainedErrors } from './store-problems.ts';

/**
 * Encrypts an open database with another key, in one transaction: a kill leaves all of it under one of the two keys. Copies from
 * before an update go, since the old key opens them. Throws Problem DISK_FULL, and then the old key stays.
 */
export function rekeyDatabase(sqlite: Database, path: string, key: Uint8Array): void {
  const raw = Buffer.concat([Buffer.from('raw:'), key]);
  withExplainedErrors(() => {
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    sqlite.rekey(raw);
    raw.fill(0);
    // Pages under the old key leave the log.
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
  });
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(`${basename(path)}.before-`) && /\.before-\d+$/.test(name)) rmSync(join(dirname(path), name));
}

/** Opens a database that has the present key or still the one before; gives the key that it has. Throws what `openStore` throws. */
export function openWithEither(path: string, present: Uint8Array, before: Uint8Array): { store: Store; key: Uint8Array } {
  try {
    return { store: openStore(path, present), key: present };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'VAULT_DAMAGED') throw error;
    return { store: openStore(path, before), key: before };
  }
}

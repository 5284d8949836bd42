import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { copyDatabase } from './database-copy.ts';
import { migrationCopies } from './scrub.ts';

/**
 * Keeps a copy of the database, encrypted with the same key, as `PATH.before-N`; N is the version of its schema.
 * Older copies go once the new one is complete. Throws when the copy fails its checks.
 */
export function keepCopy(sqlite: Database, path: string, key: Uint8Array, version: number): void {
  const copy = `${path}.before-${version}`;
  copyDatabase(sqlite, copy, `${path}.copy`, key);
  for (const older of migrationCopies(path)) if (older !== copy) rmSync(older);
}

import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { syncFolder } from '../platform/durable-files.ts';

/**
 * Rewrites the database, so that neither a free page nor the write-ahead log has anything of deleted rows. Needs space for a
 * second database. Throws SQLite's error, SQLITE_BUSY while another connection reads.
 */
export function scrubDatabase(sqlite: Database): void {
  sqlite.pragma('secure_delete = ON');
  sqlite.exec('VACUUM');
  // The index refers to rows by number, and VACUUM may renumber them (sqlite.org/lang_vacuum.html). It also keeps words of
  // deleted rows until it is built anew.
  sqlite.exec("INSERT INTO page_search (page_search) VALUES ('rebuild')");
  const [{ busy } = { busy: 1 }] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (busy !== 0) throw Object.assign(new Error('The log could not be emptied.'), { code: 'SQLITE_BUSY' });
}

/** The copies of the database at `path` that were kept before an update of its schema. */
export function migrationCopies(path: string): string[] {
  const folder = dirname(path);
  const begin = `${basename(path)}.before-`;
  // A conflicted copy of such a copy has a longer name: a sync program wrote it.
  return readdirSync(folder)
    .filter((name) => name.startsWith(begin) && /^\d+$/.test(name.slice(begin.length)))
    .map((name) => join(folder, name));
}

/** Removes those copies: they hold rows that are deleted since. */
export function removeMigrationCopies(path: string): void {
  const copies = migrationCopies(path);
  for (const copy of copies) rmSync(copy, { force: true });
  if (copies.length > 0) syncFolder(dirname(path));
}

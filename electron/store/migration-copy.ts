import { readSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { beginFile } from '../platform/durable-files.ts';
import { connect } from './connection.ts';
import { migrationCopies } from './scrub.ts';

/** How a database that is not encrypted begins (sqlite.org/fileformat.html, section 1.2). */
const PLAIN = 'SQLite format 3\0';

/**
 * Keeps a copy of the database, encrypted with the same key, as `PATH.before-N`; N is the version of its schema.
 * Older copies go once the new one is complete. Throws when the copy fails its checks.
 */
export function keepCopy(sqlite: Database, path: string, key: Uint8Array, version: number): void {
  const copy = `${path}.before-${version}`;
  const temporary = `${path}.copy`;
  const file = beginFile(temporary);
  try {
    // SQLite fills a file that exists and is empty.
    sqlite.prepare('VACUUM INTO ?').run(temporary);
    checkEncrypted(file.descriptor);
    checkIntegrity(temporary, key);
    file.commit(copy);
  } catch (error) {
    file.discard();
    for (const end of ['-wal', '-shm']) rmSync(`${temporary}${end}`, { force: true });
    throw error;
  }
  for (const older of migrationCopies(path)) if (older !== copy) rmSync(older);
}

/** Throws for a copy that anybody could read. */
function checkEncrypted(descriptor: number): void {
  const start = Buffer.alloc(PLAIN.length);
  readSync(descriptor, start, 0, start.length, 0);
  if (start.toString('latin1') === PLAIN) throw new Error('The copy of the database is not encrypted.');
}

function checkIntegrity(path: string, key: Uint8Array): void {
  const check = connect(path, key);
  try {
    if (check.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('The copy of the database is damaged.');
  } finally {
    check.close();
  }
}

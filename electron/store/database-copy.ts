import { readSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beginFile } from '../platform/durable-files.ts';
import { setKey } from './connection.ts';

/** How a database that is not encrypted begins (sqlite.org/fileformat.html, section 1.2). */
const PLAIN = 'SQLite format 3\0';

/**
 * Writes the database as it is at this moment to `path`, encrypted with the same key, by way of the name `temporary`. Other connections
 * may write meanwhile. Throws when the copy fails its checks, and then leaves nothing.
 */
export function copyDatabase(sqlite: Database.Database, path: string, temporary: string, key: Uint8Array): void {
  const file = beginFile(temporary);
  try {
    // SQLite fills a file that exists and is empty.
    sqlite.prepare('VACUUM INTO ?').run(temporary);
    checkEncrypted(file.descriptor);
    checkCopy(temporary, key);
    file.commit(path);
  } catch (error) {
    file.discard();
    for (const end of ['-journal', '-wal', '-shm']) rmSync(`${temporary}${end}`, { force: true });
    throw error;
  }
}

/** Opens a copy for reading alone: writes nothing beside it, so that it may lie on a medium that can only be read. Throws SQLite's error. */
export function connectToCopy(path: string, key: Uint8Array): Database.Database {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true });
  try {
    setKey(sqlite, key);
    sqlite.pragma('temp_store = MEMORY');
    // The first read: a wrong key fails here.
    sqlite.pragma('user_version');
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return sqlite;
}

/** Reads the whole copy. Throws for a copy that is damaged. */
function checkCopy(path: string, key: Uint8Array): void {
  const check = connectToCopy(path, key);
  try {
    if (check.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('The copy of the database is damaged.');
  } finally {
    check.close();
  }
}

/** Throws for a copy that anybody could read. */
function checkEncrypted(descriptor: number): void {
  const start = Buffer.alloc(PLAIN.length);
  readSync(descriptor, start, 0, start.length, 0);
  if (start.toString('latin1') === PLAIN) throw new Error('The copy of the database is not encrypted.');
}

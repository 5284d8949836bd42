import { closeSync, fsyncSync, openSync, readdirSync, readSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { syncFolder } from '../platform/durable-files.ts';
import { connect } from './open.ts';

/** How a database that is not encrypted begins (sqlite.org/fileformat.html, section 1.2). */
const PLAIN = 'SQLite format 3\0';

/**
 * Keeps a copy of the database, encrypted with the same key, beside it as `….before-N`, where N is the version it has.
 * An older copy goes once the new one is whole.
 */
export function keepCopy(sqlite: Database, path: string, key: Uint8Array, version: number): void {
  const copy = `${path}.before-${version}`;
  const making = `${path}.copy`;
  rmSync(making, { force: true });
  // SECURITY: 16 — files 0600; SQLite fills a file that is there and empty.
  closeSync(openSync(making, 'wx', 0o600));
  try {
    sqlite.prepare('VACUUM INTO ?').run(making);
    syncEncrypted(making);
    const check = connect(making, key);
    try {
      if (check.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('The copy of the database is not whole.');
    } finally {
      check.close();
    }
    renameSync(making, copy);
  } catch (error) {
    for (const end of ['', '-wal', '-shm']) rmSync(`${making}${end}`, { force: true });
    throw error;
  }
  const folder = dirname(path);
  syncFolder(folder);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${basename(path)}.before-`) && join(folder, name) !== copy) rmSync(join(folder, name));
  }
}

/** Syncs the copy, and refuses one that anybody could read. */
function syncEncrypted(path: string): void {
  const file = openSync(path, 'r+');
  try {
    const start = Buffer.alloc(PLAIN.length);
    readSync(file, start, 0, start.length, 0);
    if (start.toString('latin1') === PLAIN) throw new Error('The copy of the database is not encrypted.');
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { codeOf } from '../platform/system-problems.ts';
import { vaultBusy } from './vault-problems.ts';

/** Whether the lock could not be taken because something else has its name: a file with another content, or a folder. */
const isSomethingElse = (path: string, error: unknown): boolean =>
  /^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error)) || statSync(path, { throwIfNoEntry: false })?.isFile() === false;

/**
 * Locks the vault for this process and returns the function that unlocks the vault. The lock is SQLite's exclusive transaction
 * on an empty file, thus a lock of the operating system. The lock ends with the process, and also refuses a second opening in
 * the same process. (POSIX: the lock is lost when this process opens and closes that file in another way.) Throws Problem
 * VAULT_BUSY.
 */
export function acquireLock(paths: readonly [string, string]): () => void {
  try {
    return lockFile(paths[0]);
  } catch (error) {
    if (!isSomethingElse(paths[0], error)) throw error;
    // What is there stays, and every process comes to the second file.
    return lockFile(paths[1]);
  }
}

function lockFile(path: string): () => void {
  // SECURITY: 16 — files 0600.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  const holder = new Database(path, { timeout: 0 });
  try {
    holder.pragma('journal_mode = MEMORY');
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    throw codeOf(error).startsWith('SQLITE_BUSY') ? vaultBusy() : error;
  }
  return () => holder.close();
}

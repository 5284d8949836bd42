import { closeSync, existsSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { vaultBusy } from './vault-problems.ts';

/**
 * Locks the vault for this process and returns the function that unlocks the vault. The lock is SQLite's exclusive transaction
 * on an empty file, thus a lock of the operating system. The lock ends with the process, and also refuses a second opening in
 * the same process. (POSIX: the lock is lost when this process opens and closes that file in another way.) Throws Problem
 * VAULT_BUSY.
 */
export function acquireLock(path: string): () => void {
  // SECURITY: 16 — files 0600.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  const holder = new Database(path, { timeout: 0 });
  try {
    holder.pragma('journal_mode = MEMORY');
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    throw error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY') ? vaultBusy() : error;
  }
  return () => holder.close();
}

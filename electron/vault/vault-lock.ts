import { closeSync, existsSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { vaultBusy } from './vault-problems.ts';

/**
 * Takes the vault for this process; gives the way to let it go. SQLite's exclusive transaction on an empty
 * file is a lock of the operating system: it ends with the process, however that ends, and holds against a second
 * opening in the same process too. (POSIX: it is lost when this process opens and closes that file by another way.)
 * Throws Problem VAULT_BUSY.
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

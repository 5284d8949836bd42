import type { Database } from 'better-sqlite3';
import { codeOf } from '../platform/system-problems.ts';
import { connect } from '../store/connection.ts';

/**
 * Notes in the vault when its backup was last complete. The connection is the backup's own: the vault's counter of changes does not see
 * the note, so that the next backup finds the vault unchanged.
 */
export function noteBackup(sqlite: Database, place: string, at: string, missing: number): void {
  try {
    sqlite.prepare('UPDATE backup_place SET last = ?, missing = ? WHERE path = ?').run(at, missing, place);
  } catch {
    // The vault is on a medium that can only be read, or on a full disk: the backup is made nevertheless.
  }
}

/** Notes the same in a restored database, whose copy was made just before. A database of an earlier version has no such note. */
export function noteRestored(path: string, key: Uint8Array, at: string, missing: number): void {
  const sqlite = connect(path, key);
  try {
    sqlite.prepare('UPDATE backup_place SET last = ?, missing = ?').run(at, missing);
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_ERROR') throw error;
  } finally {
    sqlite.close();
  }
}

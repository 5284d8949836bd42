import type { Db } from './open.ts';
import { files } from './tables.ts';

/**
 * Enters a content in the register of the vault's files, once it is safe on disk; the same content again changes
 * nothing. What is not in the register by the end of the session is taken out of the vault.
 */
export function registerFile(db: Db, sha256: string, bytes: number, now: string): void {
  db.insert(files).values({ sha256, bytes, added: now }).onConflictDoNothing().run();
}

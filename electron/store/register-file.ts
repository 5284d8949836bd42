import type { Db } from './open.ts';
import { files } from './tables.ts';

/**
 * Registers a content of the vault that is safe on disk; a registered one stays as it is. When the session ends, the vault
 * removes what the session wrote and did not register.
 */
export function registerFile(db: Db, sha256: string, bytes: number, now: string): void {
  db.insert(files).values({ sha256, bytes, added: now }).onConflictDoNothing().run();
}

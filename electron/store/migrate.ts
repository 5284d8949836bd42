import type { Database } from 'better-sqlite3';
import { vaultDamaged, vaultNewer } from './store-problems.ts';

/** One step of the schema. Its version is kept in `user_version`. */
export interface Migration {
  version: number;
  sql: string;
}

/** The version of a database; 0: nothing is in it yet. */
export const versionOf = (sqlite: Database): number => Number(sqlite.pragma('user_version', { simple: true }));

/**
 * Brings a database to the newest version, each step whole or not at all. `keepCopy(version)` is called first where there
 * is something to lose. Throws Problem VAULT_NEWER before anything is changed.
 */
export function migrate(sqlite: Database, migrations: readonly Migration[], keepCopy: (version: number) => void): void {
  const current = versionOf(sqlite);
  const newest = migrations.at(-1)?.version ?? 0;
  if (current > newest) throw vaultNewer();
  if (current === newest) return;
  if (current > 0) keepCopy(current);
  // A step may have to make a table anew, which other tables refer to (sqlite.org/lang_altertable.html, section 7).
  sqlite.pragma('foreign_keys = OFF');
  try {
    for (const { version, sql } of migrations) {
      if (version <= current) continue;
      sqlite.transaction(() => {
        sqlite.exec(sql);
        const broken = sqlite.pragma('foreign_key_check');
        if (!Array.isArray(broken) || broken.length > 0) throw vaultDamaged('The database');
        sqlite.pragma(`user_version = ${version}`);
      })();
    }
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}

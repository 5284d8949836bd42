import type { Database } from 'better-sqlite3';
import { vaultDamaged, vaultNewer } from './store-problems.ts';

/** One step of the schema. The database keeps its version in `user_version`. */
export interface Migration {
  version: number;
  sql: string;
}

/** The version of a database; 0: it is empty. */
export const versionOf = (sqlite: Database): number => Number(sqlite.pragma('user_version', { simple: true }));

/**
 * Brings a database to the newest version, each step in one transaction. Calls `keepCopy(version)` first, unless the
 * database is empty. Throws Problem VAULT_NEWER before any change, VAULT_DAMAGED for broken references.
 */
export function migrate(sqlite: Database, migrations: readonly Migration[], keepCopy: (version: number) => void): void {
  const current = versionOf(sqlite);
  const newest = migrations.at(-1)?.version ?? 0;
  if (current > newest) throw vaultNewer();
  if (current === newest) return;
  if (current > 0) keepCopy(current);
  // A step may replace a table that others refer to (sqlite.org/lang_altertable.html, section 7).
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

import { closeSync, openSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { connect } from './connection.ts';
import { type Migration, migrate, versionOf } from './migrate.ts';
import { keepCopy } from './migration-copy.ts';
import { migrations as all } from './migrations/all.ts';
import { vaultDamaged, vaultIncomplete, withExplainedErrors } from './store-problems.ts';
import * as tables from './tables.ts';

/** The tables of the database, for queries. */
export type Db = BetterSQLite3Database<typeof tables>;

/** An open database. */
export interface Store {
  db: Db;
  /** The connection itself, for search and transactions. */
  sqlite: Database;
}

/** Creates an empty database at `path`. `key`: 32 bytes. Throws Problem DISK_FULL. */
export function makeStore(path: string, key: Uint8Array, migrations: readonly Migration[] = all): void {
  withExplainedErrors(() => {
    // SECURITY: 16 — files 0600; SQLite gives its other files the same permissions.
    closeSync(openSync(path, 'wx', 0o600));
    const sqlite = connect(path, key);
    try {
      migrate(sqlite, migrations, () => {});
    } finally {
      sqlite.close();
    }
  });
}

/**
 * Opens the database at `path` and brings it to the newest version.
 * Throws Problem VAULT_DAMAGED (also for a wrong key), VAULT_INCOMPLETE, VAULT_NEWER, DISK_FULL.
 */
export function openStore(path: string, key: Uint8Array, migrations: readonly Migration[] = all): Store {
  return withExplainedErrors(() => {
    // A missing or empty database was lost; a new one would hide that.
    const there = statSync(path, { throwIfNoEntry: false });
    if (!there) throw vaultIncomplete('The database');
    if (there.size === 0) throw vaultDamaged('The database');
    const sqlite = connect(path, key);
    try {
      if (versionOf(sqlite) === 0) throw vaultDamaged('The database');
      migrate(sqlite, migrations, (version) => keepCopy(sqlite, path, key, version));
    } catch (error) {
      sqlite.close();
      throw error;
    }
    return { sqlite, db: drizzle(sqlite, { schema: tables }) };
  });
}

/** Opens a second, read-only connection to an open database. */
export function openForReading(path: string, key: Uint8Array): Store {
  const sqlite = connect(path, key);
  sqlite.pragma('query_only = ON');
  return { sqlite, db: drizzle(sqlite, { schema: tables }) };
}

/** What the vault says of itself. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const changeCounter = sqliteTable('change_counter', {
  id: integer().primaryKey(),
  count: integer().notNull(),
  at: text().notNull(),
  lost: integer(),
  lostAfter: text('lost_after'),
});

export const backupPlace = sqliteTable('backup_place', {
  id: integer().primaryKey(),
  path: text().notNull(),
  maxBytes: integer('max_bytes'),
  last: text(),
  missing: integer().notNull().default(0),
});

export const vaultSettings = sqliteTable('vault_settings', {
  id: integer().primaryKey(),
  lockAfter: integer('lock_after').notNull(),
});

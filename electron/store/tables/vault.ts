/** What the vault says of itself. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const changeCounter = sqliteTable('change_counter', {
  id: integer().primaryKey(),
  count: integer().notNull(),
  at: text().notNull(),
  lost: integer(),
  lostAfter: text('lost_after'),
});

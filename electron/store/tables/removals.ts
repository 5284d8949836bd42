/** The trash, and what was removed for good. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Removal } from '../../../shared/domain/trash.ts';

export const trashSettings = sqliteTable('trash_settings', {
  caseId: text('case_id').primaryKey(),
  days: integer(),
  agreed: text(),
});

export const removals = sqliteTable('removals', {
  id: text().primaryKey(),
  at: text().notNull(),
  version: text().notNull(),
  counts: text({ mode: 'json' }).$type<Removal['counts']>().notNull(),
  contents: text({ mode: 'json' }).$type<Removal['contents']>().notNull(),
  unfinished: integer({ mode: 'boolean' }).notNull(),
});

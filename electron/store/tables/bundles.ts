/** What a vault knows of cases that were handed over as a bundle. */
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CaseRole } from '../../../shared/domain/bundle.ts';

export const caseRoles = sqliteTable('case_roles', {
  caseId: text('case_id').primaryKey(),
  role: text().$type<CaseRole>().notNull(),
  origin: text().notNull(),
  made: text().notNull(),
  received: text().notNull(),
  came: text({ mode: 'json' }).$type<string[]>().notNull(),
});

export const caseBundles = sqliteTable(
  'case_bundles',
  {
    id: text().notNull(),
    caseId: text('case_id').notNull(),
    at: text().notNull(),
    rows: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.id] })],
);

export const caseMerges = sqliteTable('case_merges', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  at: text().notNull(),
  undone: text(),
  replaced: text().notNull(),
});

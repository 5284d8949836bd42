/** What a checklist remembers. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ItemEdit, Mark, SavedTemplate } from '../../../shared/domain/checklist.ts';

export const checklistMarks = sqliteTable(
  'checklist_marks',
  {
    caseId: text('case_id').notNull(),
    itemKey: text('item_key').notNull(),
    mark: text().$type<Mark>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.itemKey] })],
);

export const checklistTies = sqliteTable(
  'checklist_ties',
  {
    recordId: text('record_id').notNull(),
    itemKey: text('item_key').notNull(),
    proves: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.recordId, table.itemKey] })],
);

export const checklistConditions = sqliteTable(
  'checklist_conditions',
  {
    caseId: text('case_id').notNull(),
    conditionKey: text('condition_key').notNull(),
    applies: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.conditionKey] })],
);

export const checklistEdits = sqliteTable(
  'checklist_edits',
  {
    caseId: text('case_id').notNull(),
    itemKey: text('item_key').notNull(),
    item: text({ mode: 'json' }).$type<ItemEdit>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.itemKey] })],
);

export const checklistTemplates = sqliteTable('checklist_templates', {
  id: text().primaryKey(),
  name: text().notNull(),
  items: text({ mode: 'json' }).$type<SavedTemplate['items']>().notNull(),
  created: text().notNull(),
  removed: text(),
});

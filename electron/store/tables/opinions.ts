/** Opinions, what is made of them, and the decision. */
import { primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Judgement, Verdict } from '../../../shared/domain/comparison.ts';
import type { Decision, DecisionRecord } from '../../../shared/domain/decision.ts';
import type { Opinion, Perspective } from '../../../shared/domain/opinion.ts';
import type { Reply } from '../../../shared/domain/reply.ts';
import type { Resolution } from '../../../shared/domain/resolution.ts';

export const opinions = sqliteTable('opinions', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  providerId: text('provider_id'),
  physician: text().notNull(),
  specialty: text().notNull(),
  perspective: text().$type<Perspective>().notNull(),
  date: text(),
  form: text().$type<Opinion['form']>().notNull(),
  recordIds: text('record_ids', { mode: 'json' }).$type<string[]>().notNull(),
  noteIds: text('note_ids', { mode: 'json' }).$type<string[]>().notNull(),
  claims: text({ mode: 'json' }).$type<Opinion['claims']>().notNull(),
  packetIds: text('packet_ids', { mode: 'json' }).$type<string[]>().notNull(),
  sawRecordIds: text('saw_record_ids', { mode: 'json' }).$type<string[]>().notNull(),
  position: real().notNull(),
  created: text().notNull(),
  removed: text(),
});

export const replies = sqliteTable('replies', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  opinionId: text('opinion_id').notNull(),
  claim: text().$type<NonNullable<Reply['claim']>>(),
  on: text(),
  text: text().notNull(),
  citations: text({ mode: 'json' }).$type<Reply['citations']>().notNull(),
  letterId: text('letter_id'),
  created: text().notNull(),
  removed: text(),
});

export const judgements = sqliteTable(
  'judgements',
  {
    caseId: text('case_id').notNull(),
    row: text().$type<Judgement['row']>().notNull(),
    a: text().notNull(),
    b: text().notNull(),
    verdict: text().$type<Verdict>().notNull(),
    words: text().notNull(),
    texts: text({ mode: 'json' }).$type<Judgement['texts']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.row, table.a, table.b] })],
);

export const resolutions = sqliteTable('resolutions', {
  caseId: text('case_id').primaryKey(),
  resolution: text({ mode: 'json' }).$type<Omit<Resolution, 'caseId'>>().notNull(),
});

export const decisions = sqliteTable('decisions', {
  caseId: text('case_id').primaryKey(),
  decision: text({ mode: 'json' }).$type<Omit<Decision, 'caseId'>>().notNull(),
});

export const decided = sqliteTable('decided', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  on: text().notNull(),
  at: text().notNull(),
  reopened: text(),
  record: text({ mode: 'json' }).$type<DecisionRecord>().notNull(),
});

export const hintsSeen = sqliteTable('hints_seen', {
  hint: text().primaryKey(),
});

/** The journey up to the appointment. */
import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Holder } from '../../../shared/domain/checklist.ts';
import type { Custody } from '../../../shared/domain/custody.ts';
import type { Insurance } from '../../../shared/domain/insurance.ts';
import type { LetterKind, LetterText, Method } from '../../../shared/domain/letter.ts';
import type { Audience } from '../../../shared/domain/question.ts';
import type { RecordRequest } from '../../../shared/domain/request.ts';
import type { Gate, TickedReason } from '../../../shared/domain/review.ts';

export const reviews = sqliteTable('reviews', {
  caseId: text('case_id').primaryKey(),
  gate: text().$type<Gate>(),
  reasons: text({ mode: 'json' }).$type<TickedReason[]>().notNull(),
  updated: text(),
});

export const requests = sqliteTable('requests', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  providerId: text('provider_id'),
  holder: text().$type<Holder>().notNull(),
  items: text({ mode: 'json' }).$type<RecordRequest['items']>().notNull(),
  datesOfService: text('dates_of_service').notNull(),
  numbers: text().notNull(),
  format: text().notNull(),
  sendTo: text('send_to').notNull(),
  method: text().$type<Method>(),
  steps: text({ mode: 'json' }).$type<RecordRequest['steps']>().notNull(),
  extension: text({ mode: 'json' }).$type<NonNullable<RecordRequest['extension']>>(),
  costs: text().notNull(),
  remarks: text().notNull(),
  created: text().notNull(),
  removed: text(),
});

export const letters = sqliteTable('letters', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  kind: text().$type<LetterKind>().notNull(),
  providerId: text('provider_id'),
  requestId: text('request_id'),
  date: text().notNull(),
  text: text({ mode: 'json' }).$type<LetterText>(),
  sent: text(),
  method: text().$type<Method>(),
  answered: text(),
  answer: text().notNull(),
  created: text().notNull(),
  removed: text(),
  opinionId: text('opinion_id'),
});

export const custody = sqliteTable('custody', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  kind: text().$type<Custody['kind']>().notNull(),
  what: text().notNull(),
  ownerId: text('owner_id'),
  requestId: text('request_id'),
  steps: text({ mode: 'json' }).$type<Custody['steps']>().notNull(),
  dueBack: text('due_back'),
  remarks: text().notNull(),
  created: text().notNull(),
  removed: text(),
});

export const insurances = sqliteTable('insurances', {
  caseId: text('case_id').primaryKey(),
  insurance: text({ mode: 'json' }).$type<Omit<Insurance, 'caseId'>>().notNull(),
});

export const contacts = sqliteTable('contacts', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  providerId: text('provider_id'),
  insurance: integer({ mode: 'boolean' }).notNull(),
  on: text().notNull(),
  person: text().notNull(),
  reference: text().notNull(),
  words: text().notNull(),
  again: text(),
  created: text().notNull(),
  removed: text(),
});

export const questions = sqliteTable('questions', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  text: text().notNull(),
  asked: text().$type<Audience>().notNull(),
  source: text(),
  position: real().notNull(),
  answer: text().notNull(),
  answered: text(),
  noteId: text('note_id'),
  created: text().notNull(),
  removed: text(),
});

export const reminders = sqliteTable('reminders', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  on: text().notNull(),
  what: text().notNull(),
  done: integer({ mode: 'boolean' }).notNull(),
  created: text().notNull(),
  removed: text(),
});

export const duePutAway = sqliteTable(
  'due_put_away',
  {
    caseId: text('case_id').notNull(),
    key: text().notNull(),
    until: text(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.key] })],
);

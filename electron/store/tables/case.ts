/** The tables of a case and of its content. */
import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Activity } from '../../../shared/domain/activity.ts';
import type { Criteria, ProviderRole } from '../../../shared/domain/candidate.ts';
import type { Family } from '../../../shared/domain/case.ts';
import type { ProviderKind } from '../../../shared/domain/provider.ts';
import type { Reading, RecordKind, SourceFormat } from '../../../shared/domain/record.ts';

export const cases = sqliteTable('cases', {
  id: text().primaryKey(),
  patient: text().notNull(),
  born: text().notNull(),
  contact: text().notNull(),
  question: text().notNull(),
  condition: text().notNull(),
  family: text().$type<Family>().notNull(),
  firstPhysician: text('first_physician').notNull(),
  firstOpinionDate: text('first_opinion_date'),
  treatment: text().notNull(),
  reasons: text().notNull(),
  medication: text().notNull(),
  allergies: text().notNull(),
  recipient: text().notNull(),
  appointment: text(),
  appointmentPlace: text('appointment_place').notNull(),
  created: text().notNull(),
  updated: text().notNull(),
  removed: text(),
  bring: text().notNull(),
  safeUntil: text('safe_until'),
  safeWords: text('safe_words').notNull(),
  reviewDays: integer('review_days').notNull(),
  decideDays: integer('decide_days').notNull(),
  ownCriteria: text('own_criteria', { mode: 'json' }).$type<string[]>().notNull(),
  archived: text(),
});

export const files = sqliteTable('files', {
  sha256: text().primaryKey(),
  bytes: integer().notNull(),
  added: text().notNull(),
});

export const receivedFiles = sqliteTable('received_files', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  sha256: text().notNull(),
  name: text().notNull(),
  password: text(),
  received: text().notNull(),
  brought: integer({ mode: 'boolean' }).notNull(),
  attempts: integer().notNull().default(0),
});

export const providers = sqliteTable('providers', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  name: text().notNull(),
  kind: text().$type<ProviderKind>().notNull(),
  specialty: text().notNull(),
  institution: text().notNull(),
  phone: text().notNull(),
  fax: text().notNull(),
  email: text().notNull(),
  address: text().notNull(),
  remarks: text().notNull(),
  created: text().notNull(),
  removed: text(),
  role: text().$type<ProviderRole>().notNull(),
  patientNumber: text('patient_number').notNull(),
  criteria: text({ mode: 'json' }).$type<Criteria>().notNull(),
});

export const records = sqliteTable('records', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  kind: text().$type<RecordKind>(),
  title: text().notNull(),
  serviceDate: text('service_date'),
  providerId: text('provider_id'),
  remarks: text().notNull(),
  keyEvent: text('key_event').notNull(),
  reviewed: integer({ mode: 'boolean' }).notNull(),
  sourceName: text('source_name').notNull(),
  sourceFormat: text('source_format').$type<SourceFormat>().notNull(),
  sourceSha256: text('source_sha256').notNull(),
  reading: text().$type<Reading>().notNull(),
  loss: text().notNull(),
  pagesSha256: text('pages_sha256'),
  pages: integer().notNull(),
  textPages: integer('text_pages').notNull(),
  password: text(),
  thumbnail: blob({ mode: 'buffer' }),
  added: text().notNull(),
  removed: text(),
});

export const recordPages = sqliteTable(
  'record_pages',
  {
    recordId: text('record_id').notNull(),
    number: integer().notNull(),
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.recordId, table.number] })],
);

export const notes = sqliteTable('notes', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  providerId: text('provider_id'),
  date: text(),
  title: text().notNull(),
  text: text().notNull(),
  created: text().notNull(),
  updated: text().notNull(),
  removed: text(),
  present: text().notNull(),
  recommended: text().notNull(),
  why: text().notNull(),
  nextSteps: text('next_steps').notNull(),
  recordIds: text('record_ids', { mode: 'json' }).$type<string[]>().notNull(),
});

export const activity = sqliteTable('activity', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  at: text().notNull(),
  what: text().$type<Activity['what']>().notNull(),
  count: integer().notNull(),
  subject: text().notNull(),
});

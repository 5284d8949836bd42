/** The tables as queries see them; `migrations/` makes them. A test compares the two. */
import { blob, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Activity } from '../../shared/domain/activity.ts';
import type { Criteria, ProviderRole } from '../../shared/domain/candidate.ts';
import type { Family } from '../../shared/domain/case.ts';
import type { Holder, ItemEdit, Mark, SavedTemplate } from '../../shared/domain/checklist.ts';
import type { Custody } from '../../shared/domain/custody.ts';
import type { Insurance } from '../../shared/domain/insurance.ts';
import type { LetterKind, LetterText, Method } from '../../shared/domain/letter.ts';
import type { PacketChoice, Paper } from '../../shared/domain/packet.ts';
import type { ProviderKind } from '../../shared/domain/provider.ts';
import type { Asked } from '../../shared/domain/question.ts';
import type { Reading, RecordKind, SourceFormat } from '../../shared/domain/record.ts';
import type { RecordRequest } from '../../shared/domain/request.ts';
import type { Gate, TickedReason } from '../../shared/domain/review.ts';

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
});

export const files = sqliteTable('files', {
  sha256: text().primaryKey(),
  bytes: integer().notNull(),
  added: text().notNull(),
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

export const packetChoices = sqliteTable('packet_choices', {
  caseId: text('case_id').primaryKey(),
  choice: text({ mode: 'json' }).$type<PacketChoice>().notNull(),
});

export const packets = sqliteTable('packets', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  recipient: text().notNull(),
  paper: text().$type<Paper>().notNull(),
  date: text().notNull(),
  made: text().notNull(),
  pages: integer().notNull(),
  sha256: text().notNull(),
  bytes: integer().notNull(),
  removed: text(),
});

export const activity = sqliteTable('activity', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  at: text().notNull(),
  what: text().$type<Activity['what']>().notNull(),
  count: integer().notNull(),
  subject: text().notNull(),
});

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
  asked: text().$type<Asked>().notNull(),
  source: text(),
  position: real().notNull(),
  answer: text().notNull(),
  answered: text(),
  noteId: text('note_id'),
  created: text().notNull(),
  removed: text(),
});

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

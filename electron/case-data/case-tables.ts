/**
 * The tables whose rows belong to a case, parents before children. A test walks the foreign keys of the schema and fails for a
 * table that is neither here nor in `STAYING_TABLES`.
 */
export interface CaseTable {
  name: string;
  /** The columns of the primary key. */
  key: readonly string[];
  /** Which rows are those of the case `?`. */
  where: string;
  /** Columns that name a content of the vault by its SHA-256. */
  contents?: readonly string[];
}

const ofCase = (name: string, key: readonly string[] = ['id'], contents: readonly string[] = []): CaseTable => ({
  name,
  key,
  where: 'case_id = ?',
  contents,
});
const ofRecord = (name: string, key: readonly string[]): CaseTable => ({
  name,
  key,
  where: 'record_id IN (SELECT id FROM records WHERE case_id = ?)',
});

/** The texts of the pages; derived from the contents of a record. */
export const PAGE_TEXTS = 'record_pages';

export const CASE_TABLES: readonly CaseTable[] = [
  { name: 'cases', key: ['id'], where: 'id = ?' },
  ofCase('providers'),
  ofCase('records', ['id'], ['source_sha256', 'pages_sha256']),
  ofRecord(PAGE_TEXTS, ['record_id', 'number']),
  ofCase('received_files', ['id'], ['sha256']),
  ofCase('notes'),
  ofCase('activity'),
  ofCase('checklist_marks', ['case_id', 'item_key']),
  ofRecord('checklist_ties', ['record_id', 'item_key']),
  ofCase('checklist_conditions', ['case_id', 'condition_key']),
  ofCase('checklist_edits', ['case_id', 'item_key']),
  ofCase('reviews', ['case_id']),
  ofCase('requests'),
  ofCase('opinions'),
  ofCase('letters'),
  ofCase('custody'),
  ofCase('insurances', ['case_id']),
  ofCase('contacts'),
  ofCase('questions'),
  ofCase('reminders'),
  ofCase('due_put_away', ['case_id', 'key']),
  ofCase('packet_choices', ['case_id']),
  ofCase('packets', ['id'], ['sha256']),
  ofCase('replies'),
  ofCase('judgements', ['case_id', 'row', 'a', 'b']),
  ofCase('resolutions', ['case_id']),
  ofCase('decisions', ['case_id']),
  ofCase('decided'),
];

/** Tables that refer to a case and stay in their vault: what it knows of bundles and merges, and how long its trash keeps things. */
export const STAYING_TABLES: readonly string[] = ['case_roles', 'case_bundles', 'case_merges', 'trash_settings'];

const byName = new Map(CASE_TABLES.map((table) => [table.name, table]));

/** A table of the case; undefined for any other name. */
export const caseTable = (name: string): CaseTable | undefined => byName.get(name);

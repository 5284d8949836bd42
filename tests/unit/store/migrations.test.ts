import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrate, versionOf } from '../../../electron/store/migrate.ts';
import { migrations } from '../../../electron/store/migrations/all.ts';

/**
 * A database of the earlier version, filled by `fill`, then migrated to `version`. Every shipped migration has a test
 * here, with data of the version before.
 */
function migrated(version: number, fill: (before: Database.Database) => void): Database.Database {
  const at = migrations.findIndex((migration) => migration.version === version);
  expect(at).toBeGreaterThanOrEqual(0);
  const sqlite = new Database(':memory:');
  sqlite.pragma('foreign_keys = ON');
  migrate(sqlite, migrations.slice(0, at), () => {});
  fill(sqlite);
  migrate(sqlite, migrations.slice(0, at + 1), () => {});
  return sqlite;
}

test('migrations have unique, increasing numbers', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
});

describe('migration 10, the first', () => {
  const sqlite = migrated(10, () => {});

  test('creates the schema in an empty database, with foreign keys enforced', () => {
    expect(versionOf(sqlite)).toBe(10);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => sqlite.exec("INSERT INTO packet_choices VALUES ('no case', '{}')")).toThrow(/FOREIGN KEY/);
  });

  test('finds page text by words without accents, and no deleted text', () => {
    const hits = (words: string) =>
      sqlite
        .prepare(
          'SELECT number FROM record_pages JOIN page_search ON page_search.rowid = record_pages.rowid WHERE page_search MATCH ?',
        )
        .pluck()
        .all(words);
    sqlite.exec(`
      INSERT INTO cases SELECT 'c', 'P', '1960-01-01', '', 'Q', '', 'cancer', '', NULL, '', '', '', '', '', NULL, '', '', '', NULL;
      INSERT INTO files VALUES ('f', 1, '');
      INSERT INTO records SELECT 'r', 'c', NULL, '', NULL, NULL, '', '', 0, '', 'pdf', 'f', 'as-is', '', 'f', 2, 2, NULL, NULL, '', NULL;
      INSERT INTO record_pages VALUES ('r', 1, 'Befund: Mammographie rechts'), ('r', 2, 'Höhe des Tumors: pT1c');
    `);
    expect(hits('mammographie')).toEqual([1]);
    expect(hits('hohe')).toEqual([2]);
    sqlite.exec('DELETE FROM record_pages WHERE number = 2');
    expect(hits('hohe')).toEqual([]);
  });
});

describe('migration 20, the journey', () => {
  const sqlite = migrated(20, (before) => {
    before.exec(`
      INSERT INTO cases SELECT 'c', 'P', '1960-01-01', 'phone', 'Q', '', 'cancer', 'Dr First', '2026-02', '', 'why', '', '', 'Dr Second', '2026-03-12', 'Room 2', 'then', 'now', NULL;
      INSERT INTO providers SELECT 'p', 'c', 'Dr First', 'physician', '', '', '', '', '', '', 'remark', 'then', NULL;
      INSERT INTO notes SELECT 'n', 'c', 'p', '2026-02-01', 'Talk', 'What was said', 'then', 'now', NULL;
      INSERT INTO checklist_marks VALUES ('c', 'cancer.slides', 'done');
    `);
  });
  const all = (table: string) => sqlite.prepare(`SELECT * FROM ${table}`).all();

  test('keeps every case, provider, note and mark, and leaves new fields empty', () => {
    expect(all('cases')).toEqual([
      expect.objectContaining({
        ...{ id: 'c', patient: 'P', reasons: 'why', appointment: '2026-03-12', appointment_place: 'Room 2', created: 'then' },
        ...{ bring: '', safe_until: null, safe_words: '', review_days: 7, decide_days: 3, own_criteria: '[]' },
      }),
    ]);
    expect(all('providers')).toEqual([
      expect.objectContaining({ id: 'p', name: 'Dr First', remarks: 'remark', role: 'none', patient_number: '', criteria: '{}' }),
    ]);
    expect(all('notes')).toEqual([
      expect.objectContaining({ id: 'n', text: 'What was said', present: '', recommended: '', next_steps: '', record_ids: '[]' }),
    ]);
    expect(all('checklist_marks')).toEqual([{ case_id: 'c', item_key: 'cancer.slides', mark: 'done' }]);
  });

  test('accepts the new data of a case, and nothing of a missing case', () => {
    const empty = [
      'reviews',
      'requests',
      'letters',
      'custody',
      'insurances',
      'contacts',
      'questions',
      'reminders',
      'due_put_away',
    ];
    for (const table of [...empty, 'checklist_conditions', 'checklist_edits', 'checklist_templates'])
      expect(all(table)).toEqual([]);
    sqlite.exec("INSERT INTO reviews VALUES ('c', 'can-wait', '[]', NULL)");
    expect(() => sqlite.exec("INSERT INTO reviews VALUES ('nobody', NULL, '[]', NULL)")).toThrow(/FOREIGN KEY/);
  });
});

describe('migration 30, opinions and the decision', () => {
  const sqlite = migrated(30, (before) => {
    before.exec(`
      INSERT INTO cases SELECT 'c', 'P', '1960-01-01', 'phone', 'Q', '', 'cancer', 'Dr First', '2026-02', '', 'why', '', '', 'Dr Second', '2026-03-12', 'Room 2', 'then', 'now', NULL, '', '2026-05-01', '', 7, 3, '[]';
      INSERT INTO files VALUES ('f', 1, '');
      INSERT INTO packets SELECT 'k', 'c', 'Dr Second', 'letter', '2026-03-01', 'then', 12, 'f', 1000, NULL;
      INSERT INTO letters SELECT 'l', 'c', 'tell-first', NULL, NULL, '2026-02-10', '{"body":"as sent"}', '2026-02-11', 'mail', NULL, '', 'then', NULL;
    `);
  });
  const all = (table: string) => sqlite.prepare(`SELECT * FROM ${table}`).all();

  test('keeps every case, packet and letter, with default values in new columns', () => {
    expect(all('cases')).toEqual([expect.objectContaining({ id: 'c', safe_until: '2026-05-01', archived: null })]);
    expect(all('packets')).toEqual([
      expect.objectContaining({ id: 'k', pages: 12, sha256: 'f', style: 'full', since: null, contents: null, issue: null }),
    ]);
    expect(all('letters')).toEqual([expect.objectContaining({ id: 'l', text: '{"body":"as sent"}', opinion_id: null })]);
  });

  test('accepts the new data of a case, and nothing of a missing case', () => {
    for (const table of ['opinions', 'replies', 'judgements', 'resolutions', 'decisions', 'decided', 'hints_seen'])
      expect(all(table)).toEqual([]);
    sqlite.exec("INSERT INTO decisions VALUES ('c', '{}')");
    expect(() => sqlite.exec("INSERT INTO decisions VALUES ('nobody', '{}')")).toThrow(/FOREIGN KEY/);
  });
});

describe('migration 40, received files', () => {
  const sqlite = migrated(40, (before) => {
    before.exec(`
      INSERT INTO cases SELECT 'c', 'P', '1960-01-01', 'phone', 'Q', '', 'cancer', 'Dr First', '2026-02', '', 'why', '', '', 'Dr Second', '2026-03-12', 'Room 2', 'then', 'now', NULL, '', '2026-05-01', '', 7, 3, '[]', NULL;
      INSERT INTO files VALUES ('f', 1, 'then');
      INSERT INTO records SELECT 'r', 'c', NULL, 'Letter', NULL, NULL, '', '', 0, '', 'pdf', 'f', 'as-is', '', 'f', 2, 2, NULL, NULL, 'then', NULL;
    `);
  });
  const all = (table: string) => sqlite.prepare(`SELECT * FROM ${table}`).all();

  test('keeps every case, file and record, and no file waits', () => {
    expect(all('cases')).toEqual([expect.objectContaining({ id: 'c', patient: 'P', archived: null })]);
    expect(all('files')).toEqual([{ sha256: 'f', bytes: 1, added: 'then' }]);
    expect(all('records')).toEqual([expect.objectContaining({ id: 'r', title: 'Letter', source_sha256: 'f' })]);
    expect(all('received_files')).toEqual([]);
  });

  test('accepts a received file only of a case and a content that are there', () => {
    const insert = (caseId: string, sha256: string) =>
      sqlite.exec(
        `INSERT INTO received_files VALUES ('${caseId}${sha256}', '${caseId}', '${sha256}', 'a.pdf', NULL, 'now', 1, 0)`,
      );
    insert('c', 'f');
    expect(() => insert('nobody', 'f')).toThrow(/FOREIGN KEY/);
    expect(() => insert('c', 'nothing')).toThrow(/FOREIGN KEY/);
  });
});

test('migration 50 begins to count changes, and keeps what is there', () => {
  const sqlite = migrated(50, (before) => before.exec("INSERT INTO files VALUES ('f', 1, '')"));
  expect(sqlite.prepare('SELECT * FROM files').all()).toHaveLength(1);
  expect(sqlite.prepare('SELECT * FROM change_counter').all()).toEqual([
    { id: 1, count: 0, at: '', lost: null, lost_after: null },
  ]);
});

test('migration 60 makes room for one place for backups, and keeps what is there', () => {
  const sqlite = migrated(60, (before) => before.exec("INSERT INTO files VALUES ('f', 1, '')"));
  expect(sqlite.prepare('SELECT * FROM files').all()).toHaveLength(1);
  expect(sqlite.prepare('SELECT * FROM backup_place').all()).toEqual([]);
  sqlite.exec("INSERT INTO backup_place (id, path) VALUES (1, '/stick')");
  expect(() => sqlite.exec("INSERT INTO backup_place (id, path) VALUES (2, '/other')")).toThrow(/CHECK/);
});

describe('migration 90, the bundles', () => {
  const sqlite = migrated(90, (before) => {
    before.exec(`
      INSERT INTO cases (id, patient, born, contact, question, condition, family, first_physician, treatment, reasons, medication, allergies, recipient, appointment_place, created, updated)
        VALUES ('c', 'P', '1960-01-01', '', 'Q', '', 'cancer', '', '', '', '', '', '', '', 'then', 'now');
    `);
  });

  test('keeps every case as the person’s own: none came in a bundle', () => {
    expect(sqlite.prepare('SELECT patient FROM cases').pluck().all()).toEqual(['P']);
    expect(sqlite.prepare('SELECT count(*) FROM case_roles').pluck().get()).toBe(0);
  });
});

test('migration 100 lets a vault of the version before lock itself after 10 minutes', () => {
  const sqlite = migrated(100, () => {});
  expect(sqlite.prepare('SELECT * FROM vault_settings').all()).toEqual([{ id: 1, lock_after: 10 }]);
});

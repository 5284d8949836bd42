import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrate, versionOf } from '../../../electron/store/migrate.ts';
import { migrations } from '../../../electron/store/migrations/all.ts';

/**
 * A database as the version before left it, filled by `fill`, then brought up by the migration `version`.
 * Every migration that is shipped gets its test here, with data of the version before.
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

test('migrations are numbered upwards, each once', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
});

describe('migration 10, the first', () => {
  const sqlite = migrated(10, () => {});

  test('makes of an empty database one of its version, with foreign keys kept', () => {
    expect(versionOf(sqlite)).toBe(10);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => sqlite.exec("INSERT INTO packet_choices VALUES ('no case', '{}')")).toThrow(/FOREIGN KEY/);
  });

  test('finds the text of pages by its words, without their accents, and no more once they are gone', () => {
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

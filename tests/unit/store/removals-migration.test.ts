import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../../electron/store/migrate.ts';
import { migrations } from '../../../electron/store/migrations/all.ts';

test('migration 80 keeps every case, and gives each a trash without a limit', () => {
  const at = migrations.findIndex(({ version }) => version === 80);
  const sqlite = new Database(':memory:');
  migrate(sqlite, migrations.slice(0, at), () => {});
  sqlite.exec(
    "INSERT INTO cases SELECT 'c', 'P', '1960-01-01', '', 'Q', '', 'cancer', '', NULL, '', '', '', '', '', NULL, '', '', '', 'then', '', NULL, '', 7, 3, '[]', NULL",
  );
  migrate(sqlite, migrations.slice(0, at + 1), () => {});
  expect(sqlite.prepare('SELECT id, removed FROM cases').all()).toEqual([{ id: 'c', removed: 'then' }]);
  expect([sqlite.prepare('SELECT * FROM trash_settings').all(), sqlite.prepare('SELECT * FROM removals').all()]).toEqual([
    [],
    [],
  ]);
});

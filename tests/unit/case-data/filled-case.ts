import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { CASE_TABLES } from '../../../electron/case-data/case-tables.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { migrations } from '../../../electron/store/migrations/all.ts';

export const CASE = '11111111-1111-4111-8111-111111111111';
export const OTHER_CASE = '22222222-2222-4222-8222-222222222222';

const migrated = new Database(':memory:');
migrate(migrated, migrations, () => {});
const image = migrated.serialize();

/** An empty database of the newest version. */
export function emptyDatabase(): Database.Database {
  const sqlite = new Database(image);
  sqlite.pragma('foreign_keys = ON');
  return sqlite;
}

/** An id that a word stands for. */
export function idOf(word: string): string {
  const hex = createHash('sha256').update(word).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

const JSON_LISTS = new Set(['reasons', 'own_criteria', 'record_ids', 'note_ids', 'packet_ids', 'saw_record_ids', 'citations']);

/** Adds a case with `rows` rows in every table of a case, each with a value in every column but those of the trash. */
export function fillCase(sqlite: Database.Database, caseId: string, rows = 2): void {
  for (const table of CASE_TABLES) {
    const count = table.key.length === 1 && table.key[0] === 'case_id' ? 1 : table.name === 'cases' ? 1 : rows;
    const columns = sqlite.prepare<[string], { name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)');
    const keys = sqlite.prepare<[string], { from: string; table: string }>(
      'SELECT "from", "table" FROM pragma_foreign_key_list(?)',
    );
    const parents = new Map(keys.all(table.name).map(({ from, table: parent }) => [from, parent]));
    for (let i = 0; i < count; i += 1) {
      const values = columns.all(table.name).map(({ name, type }) => {
        const parent = name === 'record_id' ? 'records' : parents.get(name);
        if (table.name === 'cases' && name === 'id') return caseId;
        if (parent === 'cases') return caseId;
        if (parent === 'files') return addFile(sqlite, `${caseId} ${table.name} ${name} ${i}`);
        if (parent === table.name) return null;
        if (parent) return idOf(`${caseId} ${parent} ${name === 'b' ? 1 : 0}`);
        if (name === 'id') return idOf(`${caseId} ${table.name} ${i}`);
        if (name === 'removed' || name === 'archived') return null;
        if (name === 'text' && table.name === 'record_pages') return `words of ${caseId} ${i}`;
        if (type === 'INTEGER') return i + 1;
        if (type === 'REAL') return i + 0.5;
        if (type === 'BLOB') return Buffer.from([i, 1, 2]);
        return JSON_LISTS.has(name) ? '[]' : `"${name} ${i}"`;
      });
      sqlite.prepare(`INSERT INTO ${table.name} VALUES (${values.map(() => '?').join(', ')})`).run(values);
    }
  }
}

function addFile(sqlite: Database.Database, word: string): string {
  const sha256 = createHash('sha256').update(word).digest('hex');
  sqlite.prepare('INSERT OR IGNORE INTO files VALUES (?, ?, ?)').run(sha256, word.length, 'then');
  return sha256;
}

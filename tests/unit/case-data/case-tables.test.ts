import { expect, test } from 'vitest';
import { CASE_TABLES, STAYING_TABLES } from '../../../electron/case-data/case-tables.ts';
import { emptyDatabase } from './filled-case.ts';

const sqlite = emptyDatabase();
const tables = sqlite
  .prepare<[], string>("SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
  .pluck()
  .all();
const references = (table: string) =>
  sqlite.prepare<[string], { from: string; table: string }>('SELECT "from", "table" FROM pragma_foreign_key_list(?)').all(table);
const columns = (table: string) =>
  sqlite.prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)').all(table);

/** The case, and every table that leads to it by a foreign key or by the name of a column. */
function tablesOfACase(): string[] {
  const found = new Set(['cases']);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const table of tables) {
      const leads = references(table).some((reference) => found.has(reference.table));
      const named = columns(table).some(({ name }) => name === 'case_id' || name === 'record_id');
      if (leads || named) found.add(table);
    }
  }
  return [...found].sort();
}

test('every table that leads to a case travels with it, or is named as one that stays', () => {
  expect([...CASE_TABLES.map(({ name }) => name), ...STAYING_TABLES].sort()).toEqual(tablesOfACase());
});

test.for(CASE_TABLES.map((table) => [table.name, table] as const))(
  'the key of %s and its columns that name a content are those of the schema',
  ([name, { key, contents = [] }]) => {
    const primary = columns(name).filter(({ pk }) => pk > 0);
    expect(primary.sort((a, b) => a.pk - b.pk).map((column) => column.name)).toEqual(key);
    const named = references(name).filter(({ table }) => table === 'files');
    expect(named.map(({ from }) => from).sort()).toEqual([...contents].sort());
  },
);

test('a table comes after the tables that it refers to', () => {
  const order = CASE_TABLES.map(({ name }) => name);
  for (const [at, name] of order.entries())
    for (const { table } of references(name))
      if (table !== 'files' && table !== name) expect([name, table, order.indexOf(table) < at]).toEqual([name, table, true]);
});

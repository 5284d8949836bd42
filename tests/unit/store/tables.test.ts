import Database from 'better-sqlite3';
import { getTableColumns, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { migrate } from '../../../electron/store/migrate.ts';
import { migrations } from '../../../electron/store/migrations/all.ts';
import * as tables from '../../../electron/store/tables.ts';

interface Column {
  name: string;
  type: string;
  notnull: number;
  pk: number;
}

const sqlite = new Database(':memory:');
migrate(sqlite, migrations, () => {});

/** The tables that the migrations create, without those of the search index. */
const migratedTables = sqlite
  .prepare<[], string>("SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
  .pluck()
  .all();
const declared = Object.values(tables).filter((table) => is(table, SQLiteTable));

test('the table types for queries match the tables that the migrations make', () => {
  expect(declared.map((table) => getTableConfig(table).name).sort()).toEqual(migratedTables);
});

test.for(declared.map((table) => [getTableConfig(table).name, table] as const))(
  'the column types of %s match its columns: name, type, nullability, key',
  ([name, table]) => {
    const { primaryKeys } = getTableConfig(table);
    const keys = primaryKeys.flatMap(({ columns }) => columns.map((column) => column.name));
    const typedColumns = Object.values(getTableColumns(table)).map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      // SQLite reports NOT NULL of a key only where it is declared; the key of a STRICT table is never null here.
      empty: !column.notNull && !column.primary,
      key: column.primary || keys.includes(column.name),
    }));
    const real = (sqlite.pragma(`table_info(${name})`) as Column[]).map(({ name, type, notnull, pk }) => ({
      name,
      type,
      empty: notnull === 0 && pk === 0,
      key: pk > 0,
    }));
    expect(typedColumns).toEqual(real);
  },
);

test('every table is STRICT', () => {
  expect(
    sqlite.prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'").all(),
  ).toEqual([]);
});

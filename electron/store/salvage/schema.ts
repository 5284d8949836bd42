import type { Database } from 'better-sqlite3';
import { getTableColumns, getTableName, isTable } from 'drizzle-orm';
import * as tables from '../tables.ts';

/** What a table of the schema looks like, so that rows can be told from damage. */
export interface TableShape {
  name: string;
  columns: readonly Column[];
  /** The first page of a new database's table. */
  root: number;
  indexes: readonly IndexShape[];
  references: readonly Reference[];
}

interface Column {
  name: string;
  type: 'TEXT' | 'INTEGER' | 'REAL' | 'BLOB';
  isNullable: boolean;
  /** As SQL; null: none. */
  defaultValue: string | null;
  isKey: boolean;
  /** Whether SQLite keeps it as the row's number. */
  isRowid: boolean;
  isJson: boolean;
  /** What its texts look like; null: any text. */
  pattern: RegExp | null;
}

interface IndexShape {
  name: string;
  columns: readonly string[];
}

/** A column that names a row of another table. */
export interface Reference {
  column: string;
  table: string;
  key: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** The tables of a database that is whole, except those of the search index. */
export function readSchema(sqlite: Database): TableShape[] {
  const rows = sqlite
    .prepare<[], { name: string; rootpage: number; sql: string }>(
      "SELECT name, rootpage, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'page_search%'",
    )
    .all();
  const jsonColumns = storedJson();
  return rows.map(({ name, rootpage, sql }) => {
    const references = sqlite
      .prepare<[string], { from: string; table: string; to: string }>('SELECT * FROM pragma_foreign_key_list(?)')
      .all(name)
      .map(({ from, table, to }) => ({ column: from, table, key: to }));
    const columns = sqlite
      .prepare<[string], { name: string; type: string; notnull: number; dflt_value: string | null; pk: number }>(
        'SELECT * FROM pragma_table_info(?)',
      )
      .all(name)
      .map((column): Column => {
        const type = column.type === 'INTEGER' || column.type === 'REAL' || column.type === 'BLOB' ? column.type : 'TEXT';
        return {
          name: column.name,
          type,
          isNullable: column.notnull === 0 && column.pk === 0,
          defaultValue: column.dflt_value,
          isKey: column.pk > 0,
          isRowid: type === 'INTEGER' && column.pk === 1 && new RegExp(`${column.name} INTEGER PRIMARY KEY`).test(sql),
          isJson: jsonColumns.has(`${name}.${column.name}`),
          pattern: patternOf(column.name, references),
        };
      });
    return { name, columns, root: rootpage, indexes: readIndexes(sqlite, name), references };
  });
}

function readIndexes(sqlite: Database, table: string): IndexShape[] {
  return sqlite
    .prepare<[string], string>('SELECT name FROM pragma_index_list(?)')
    .pluck()
    .all(table)
    .map((name) => ({
      name,
      columns: sqlite.prepare<[string], string>('SELECT name FROM pragma_index_info(?) ORDER BY seqno').pluck().all(name),
    }));
}

function patternOf(column: string, references: readonly Reference[]): RegExp | null {
  if (column.endsWith('sha256')) return SHA256;
  if (column === 'id' || column === 'record_id' || references.some((reference) => reference.column === column)) return UUID;
  return ['created', 'updated', 'added', 'removed', 'received', 'made', 'archived'].includes(column) ? INSTANT : null;
}

/** The columns that hold JSON, as `table.column`. */
function storedJson(): Set<string> {
  return new Set(
    Object.values(tables)
      .filter((table) => isTable(table))
      .flatMap((table) =>
        Object.values(getTableColumns(table))
          .filter(({ dataType }) => dataType === 'json')
          .map(({ name }) => `${getTableName(table)}.${name}`),
      ),
  );
}

import type { Database } from 'better-sqlite3';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type CaseData, eachRow, keyOf, type Row, type Value } from '../case-data/case-rows.ts';
import { CASE_TABLES, type CaseTable, caseTable } from '../case-data/case-tables.ts';
import { referencesOf } from '../case-data/collect-case.ts';
import * as tables from '../store/tables.ts';
import { bundleInvalid } from './bundle-problems.ts';

interface Column {
  name: string;
  type: string;
  notnull: number;
  dflt_value: string | null;
  pk: number;
}

/** The columns that hold JSON, by table. */
const JSON_COLUMNS = new Map(
  Object.values(tables)
    .filter((table) => is(table, SQLiteTable))
    .map((table) => {
      const { name, columns } = getTableConfig(table);
      return [name, new Set(columns.filter(({ dataType }) => dataType === 'json').map((column) => column.name))];
    }),
);

const fits: Record<string, (value: Value) => boolean> = {
  TEXT: (value) => typeof value === 'string',
  INTEGER: (value) => typeof value === 'number' && Number.isSafeInteger(value),
  REAL: (value) => typeof value === 'number' && Number.isFinite(value),
  BLOB: (value) => value instanceof Uint8Array,
};

// SECURITY: 26
/**
 * Checks rows that a stranger wrote, before any of them is used in a statement: known tables and columns, values of their types,
 * rows of this case alone, references among themselves, contents that the bundle names, no id that another case has here. Throws
 * Problem BUNDLE_DAMAGED.
 */
export function checkRows(sqlite: Database, data: CaseData): void {
  for (const name of [...Object.keys(data.rows), ...data.removed.map(({ table }) => table)])
    if (!caseTable(name)) throw bundleInvalid();
  const [only, ...others] = data.rows.cases ?? [];
  if (!only || others.length > 0 || only.id !== data.caseId || only.removed !== null) throw bundleInvalid();
  const keys = new Map<string, Set<string>>();
  for (const table of CASE_TABLES) {
    const rows = data.rows[table.name] ?? [];
    const columns = sqlite.prepare<[string], Column>('SELECT * FROM pragma_table_info(?)').all(table.name);
    for (const row of rows) checkValues(table, row, columns, data.caseId);
    const ofTable = new Set(rows.map((row) => keyOf(table, row)));
    if (ofTable.size !== rows.length) throw bundleInvalid();
    keys.set(table.name, ofTable);
  }
  const contents = new Set(data.contents.map(({ sha256 }) => sha256));
  const references = new Map(CASE_TABLES.map((table) => [table.name, referencesOf(sqlite, table)]));
  for (const [table, row] of eachRow(data.rows)) {
    for (const { column, parent } of references.get(table.name) ?? []) {
      const key = row[column];
      if (typeof key === 'string' && keys.get(parent.name)?.has(key) !== true) throw bundleInvalid();
    }
    for (const column of table.contents ?? []) {
      const sha256 = row[column];
      if (typeof sha256 === 'string' && !contents.has(sha256)) throw bundleInvalid();
    }
  }
  for (const table of CASE_TABLES) checkNotOfAnotherCase(sqlite, table, data);
}

function checkValues(table: CaseTable, row: Row, columns: readonly Column[], caseId: string): void {
  const known = new Map(columns.map((column) => [column.name, column]));
  for (const [name, value] of Object.entries(row)) {
    const column = known.get(name);
    if (!column) throw bundleInvalid();
    const isAllowed = value === null ? column.notnull === 0 && column.pk === 0 : fits[column.type]?.(value);
    if (isAllowed !== true) throw bundleInvalid();
    if (value !== null && JSON_COLUMNS.get(table.name)?.has(name) === true) checkJson(value);
  }
  // An older version may lack a column; SQLite then fills in its default.
  for (const { name, notnull, dflt_value, pk } of columns)
    if (!(name in row) && (pk > 0 || (notnull === 1 && dflt_value === null))) throw bundleInvalid();
  if (known.has('case_id') && row.case_id !== caseId) throw bundleInvalid();
}

function checkJson(value: Value): void {
  try {
    JSON.parse(String(value));
  } catch (error) {
    throw bundleInvalid(error);
  }
}

/** An id that a row of another case has would overwrite that row. */
function checkNotOfAnotherCase(sqlite: Database, table: CaseTable, { rows, caseId }: CaseData): void {
  if (table.key.length !== 1 || table.key[0] !== 'id' || table.name === 'cases') return;
  const owner = sqlite.prepare<[Value], string>(`SELECT case_id FROM ${table.name} WHERE id = ?`).pluck();
  for (const { id = null } of rows[table.name] ?? []) {
    const other = owner.get(id);
    if (other !== undefined && other !== caseId) throw bundleInvalid();
  }
}

import type { Database } from 'better-sqlite3';
import { type CaseContent, type CaseData, keyOf, type RemovedRow, type Row } from './case-rows.ts';
import { CASE_TABLES, type CaseTable } from './case-tables.ts';

interface Reference {
  column: string;
  parent: CaseTable;
  /** A row without its parent means nothing. */
  needed: boolean;
}

interface CollectOptions {
  /** Whether what is in the trash comes along. */
  withRemoved: boolean;
}

/**
 * Reads all rows of a case from a database, and which contents they name. What is in the trash comes along only when asked, or
 * when a row that comes along refers to it: a record names its physician. Null: the database has no such case.
 */
export function collectCase(sqlite: Database, caseId: string, { withRemoved }: CollectOptions): CaseData | null {
  return sqlite.transaction(() => {
    const all = new Map(
      CASE_TABLES.map((table) => [
        table.name,
        sqlite.prepare<[string], Row>(`SELECT * FROM ${table.name} WHERE ${table.where} ORDER BY ${orderOf(table)}`).all(caseId),
      ]),
    );
    if (all.get('cases')?.length !== 1) return null;
    const coming = withRemoved ? all : withoutRemoved(sqlite, all);
    return {
      caseId,
      rows: Object.fromEntries(coming),
      removed: CASE_TABLES.flatMap((table) => removedRows(table, all, coming)),
      contents: contentsOf(sqlite, coming),
    };
  })();
}

const orderOf = ({ key }: CaseTable) => key.map((column) => `"${column}"`).join(', ');

const isRemoved = (table: CaseTable, row: Row) => table.name !== 'cases' && typeof row.removed === 'string';

/** The references between the tables of a case. */
export function referencesOf(sqlite: Database, table: CaseTable): Reference[] {
  const columns = sqlite.prepare<[string], { name: string; notnull: number; pk: number }>(
    'SELECT name, "notnull", pk FROM pragma_table_info(?)',
  );
  const keys = sqlite.prepare<[string], { from: string; table: string }>(
    'SELECT "from", "table" FROM pragma_foreign_key_list(?)',
  );
  const needed = new Set(
    columns
      .all(table.name)
      .filter(({ notnull, pk }) => notnull === 1 || pk > 0)
      .map(({ name }) => name),
  );
  const references = keys.all(table.name).flatMap(({ from, table: name }) => {
    const parent = CASE_TABLES.find((candidate) => candidate.name === name);
    return parent ? [{ column: from, parent, needed: needed.has(from) }] : [];
  });
  // The texts of a page are written before the row of their record, so they have no foreign key.
  const records = CASE_TABLES.find(({ name }) => name === 'records');
  if (table.where.startsWith('record_id') && records && !references.some(({ column }) => column === 'record_id'))
    references.push({ column: 'record_id', parent: records, needed: true });
  return references;
}

/** The rows that are not in the trash, with the removed rows that they refer to. */
function withoutRemoved(sqlite: Database, all: ReadonlyMap<string, readonly Row[]>): Map<string, Row[]> {
  const references = new Map(CASE_TABLES.map((table) => [table.name, referencesOf(sqlite, table)]));
  const coming = new Map<string, Set<string>>();
  for (const table of CASE_TABLES) {
    const rows = (all.get(table.name) ?? []).filter((row) => {
      if (isRemoved(table, row)) return false;
      // A child of what is in the trash is in the trash with it.
      return (references.get(table.name) ?? []).every(
        ({ column, parent, needed }) => !needed || coming.get(parent.name)?.has(String(row[column])) === true,
      );
    });
    coming.set(table.name, new Set(rows.map((row) => keyOf(table, row))));
  }
  const byKey = new Map(
    CASE_TABLES.map((table) => [table.name, new Map((all.get(table.name) ?? []).map((row) => [keyOf(table, row), row]))]),
  );
  const open = CASE_TABLES.flatMap((table) => [...(coming.get(table.name) ?? [])].map((key) => ({ table, key })));
  for (let next = open.pop(); next; next = open.pop()) {
    const row = byKey.get(next.table.name)?.get(next.key);
    if (!row) continue;
    for (const { column, parent } of references.get(next.table.name) ?? []) {
      const key = row[column];
      const known = coming.get(parent.name);
      if (typeof key !== 'string' || !known || known.has(key)) continue;
      known.add(key);
      open.push({ table: parent, key });
    }
  }
  return new Map(
    CASE_TABLES.map((table) => [
      table.name,
      (all.get(table.name) ?? []).filter((row) => coming.get(table.name)?.has(keyOf(table, row)) === true),
    ]),
  );
}

function removedRows(
  table: CaseTable,
  all: ReadonlyMap<string, readonly Row[]>,
  coming: ReadonlyMap<string, readonly Row[]>,
): RemovedRow[] {
  const there = new Set((coming.get(table.name) ?? []).map((row) => keyOf(table, row)));
  return (all.get(table.name) ?? [])
    .filter((row) => isRemoved(table, row) && !there.has(keyOf(table, row)))
    .map((row) => ({ table: table.name, key: keyOf(table, row) }));
}

/** The contents that the rows name, each once, by hash. */
function contentsOf(sqlite: Database, rows: ReadonlyMap<string, readonly Row[]>): CaseContent[] {
  const named = new Set<string>();
  for (const { name, contents = [] } of CASE_TABLES)
    for (const row of rows.get(name) ?? [])
      for (const column of contents) {
        const sha256 = row[column];
        if (typeof sha256 === 'string') named.add(sha256);
      }
  const size = sqlite.prepare<[string], { bytes: number }>('SELECT bytes FROM files WHERE sha256 = ?');
  return [...named].sort().map((sha256) => ({ sha256, bytes: size.get(sha256)?.bytes ?? 0 }));
}

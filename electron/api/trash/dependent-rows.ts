import type { Database } from 'better-sqlite3';

/** A column that names a row of another table. */
interface Reference {
  table: string;
  column: string;
  /** The table and column that it names. */
  parent: string;
  key: string;
  /** Whether a row cannot be without it. */
  required: boolean;
}

/** Rows by table, each by its row number. */
export type Rows = Map<string, Set<number>>;

/** What a removal changes: rows that go, and columns that then name nothing. */
export interface DependentRows {
  rows: Rows;
  emptied: { table: string; column: string; row: number }[];
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Every reference between the tables, as the database itself knows them. */
function referencesOf(sqlite: Database): Reference[] {
  return sqlite
    .prepare<[], Omit<Reference, 'required'> & { required: number }>(
      `SELECT m.name AS "table", f."from" AS "column", f."table" AS parent, f."to" AS "key", i."notnull" OR i.pk > 0 AS required
       FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f JOIN pragma_table_info(m.name) i ON i.name = f."from"
       WHERE m.type = 'table'`,
    )
    .all()
    .map((reference) => ({ ...reference, required: reference.required !== 0 }));
}

/** The row with this id. */
export function rowOf(sqlite: Database, table: string, id: string): number | undefined {
  return sqlite
    .prepare<[string], number>(`SELECT rowid FROM ${quoted(table)} WHERE id = ?`)
    .pluck()
    .get(id);
}

/** Everything that cannot be without the rows `roots`, and what merely names something of it. */
export function dependentRows(sqlite: Database, roots: Rows): DependentRows {
  const references = referencesOf(sqlite);
  const rows: Rows = new Map();
  const named: DependentRows['emptied'] = [];
  const waiting = [...roots].flatMap(([table, numbers]) => [...numbers].map((row) => ({ table, row })));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { table, row } = next;
    const found = rows.get(table) ?? new Set();
    if (found.has(row)) continue;
    rows.set(table, found.add(row));
    for (const reference of references.filter(({ parent }) => parent === table)) {
      const dependent = sqlite
        .prepare<[number], number>(
          `SELECT rowid FROM ${quoted(reference.table)} WHERE ${quoted(reference.column)} = (SELECT ${quoted(reference.key)} FROM ${quoted(table)} WHERE rowid = ?)`,
        )
        .pluck()
        .all(row);
      for (const child of dependent)
        if (reference.required) waiting.push({ table: reference.table, row: child });
        else named.push({ table: reference.table, column: reference.column, row: child });
    }
  }
  return { rows, emptied: named.filter(({ table, row }) => !rows.get(table)?.has(row)) };
}

/** The values of one column of the rows. */
export function valuesOf(sqlite: Database, rows: Rows, table: string, column: string): string[] {
  const read = sqlite.prepare<[number], string | null>(`SELECT ${quoted(column)} FROM ${quoted(table)} WHERE rowid = ?`).pluck();
  return [...(rows.get(table) ?? [])].flatMap((row) => read.get(row) ?? []);
}

/** Deletes the rows, and empties the columns that name one of them. Within a transaction. */
export function deleteRows(sqlite: Database, { rows, emptied }: DependentRows): void {
  // The order of the tables does not matter: references are checked when the transaction ends.
  sqlite.pragma('defer_foreign_keys = ON');
  for (const { table, column, row } of emptied)
    sqlite.prepare(`UPDATE ${quoted(table)} SET ${quoted(column)} = NULL WHERE rowid = ?`).run(row);
  const texts = sqlite.prepare('DELETE FROM record_pages WHERE record_id = ?');
  // The texts of a record are written before the record: they have no reference to it.
  for (const id of valuesOf(sqlite, rows, 'records', 'id')) texts.run(id);
  for (const [table, numbers] of rows) {
    const remove = sqlite.prepare(`DELETE FROM ${quoted(table)} WHERE rowid = ?`);
    for (const row of numbers) remove.run(row);
  }
}

/** Stored files that the rows use, by whether anything else uses them too. */
export function contentsOf(sqlite: Database, rows: Rows): { only: { sha256: string; bytes: number }[]; shared: number } {
  const users = referencesOf(sqlite).filter(({ parent }) => parent === 'files');
  const used = new Set(users.flatMap(({ table, column }) => valuesOf(sqlite, rows, table, column)));
  const statements = users.map(({ table, column }) => ({
    table,
    find: sqlite.prepare<[string], number>(`SELECT rowid FROM ${quoted(table)} WHERE ${quoted(column)} = ?`).pluck(),
  }));
  const usedElsewhere = (sha256: string) =>
    statements.some(({ table, find }) => find.all(sha256).some((row) => !rows.get(table)?.has(row)));
  const size = sqlite.prepare<[string], number>('SELECT bytes FROM files WHERE sha256 = ?').pluck();
  const only = [...used].filter((sha256) => !usedElsewhere(sha256));
  return { only: only.map((sha256) => ({ sha256, bytes: size.get(sha256) ?? 0 })), shared: used.size - only.length };
}

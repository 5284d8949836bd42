import { createHash } from 'node:crypto';
import { CASE_TABLES, type CaseTable } from './case-tables.ts';

/** A value as SQLite stores it in a STRICT table. */
export type Value = string | number | null | Uint8Array;

/** A row by its stored column names. */
export type Row = Readonly<Record<string, Value>>;

/** The rows of a case by table; a table without rows may be left out. */
export type RowsByTable = Readonly<Record<string, readonly Row[]>>;

/** A row that was removed and whose content stays where it is. */
export interface RemovedRow {
  table: string;
  key: string;
}

/** A content that rows of the case name. */
export interface CaseContent {
  sha256: string;
  bytes: number;
}

/** Everything of a case, as it is stored. */
export interface CaseData {
  caseId: string;
  rows: RowsByTable;
  /** Rows that are in the trash and do not come along. */
  removed: readonly RemovedRow[];
  contents: readonly CaseContent[];
}

/** The primary key of a row as one text. */
export const keyOf = (table: CaseTable, row: Row): string => table.key.map((column) => String(row[column])).join(' ');

/** Columns that say only when something was last written: rows that differ in nothing else are equal. */
const BOOKKEEPING: Readonly<Record<string, readonly string[]>> = { cases: ['updated'] };

/** A sum of a row's values. Equal rows have equal sums, whatever the order of their columns. */
export function sumOf(table: CaseTable, row: Row): string {
  const skipped = BOOKKEEPING[table.name] ?? [];
  const values = Object.keys(row)
    .filter((column) => !skipped.includes(column))
    .sort()
    .map((column) => [column, plain(row[column] ?? null)]);
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32);
}

const plain = (value: Value): unknown =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;

/** All rows with their tables, parents first. */
export function* eachRow(rows: RowsByTable): Generator<[CaseTable, Row]> {
  for (const table of CASE_TABLES) for (const row of rows[table.name] ?? []) yield [table, row];
}

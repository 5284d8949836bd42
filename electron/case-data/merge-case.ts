import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { type CaseContent, keyOf, type Row, sumOf } from './case-rows.ts';
import { type CaseTable, caseTable, PAGE_TEXTS } from './case-tables.ts';
import type { MergePlan, RowChange } from './compare-case.ts';
import { type JsonRow, rowFromJson, rowToJson } from './row-json.ts';

/** What the person chose for a conflict: the row of this vault, that of the other side, or both. */
export type Choice = 'mine' | 'theirs' | 'both';

/** A row that a merge wrote: as it was before, and the sum of what was written. Null: no such row. */
interface WrittenRow {
  table: string;
  key: string;
  before: JsonRow | null;
  after: string | null;
  /** The texts of the pages before, where they were replaced. */
  texts?: JsonRow[];
}

/** What a merge wrote, in order; as JSON it is what `undoMerge` needs. */
export type MergeLog = WrittenRow[];

interface MergeOptions {
  choiceOf: (conflictId: string) => Choice;
  /** The contents of the other side, which are safe on disk. */
  contents: readonly CaseContent[];
  now: string;
}

/**
 * Writes what a plan says into the database, within a transaction of the caller. Contents come before. The foreign keys are
 * checked at the end of the transaction.
 */
export function mergeCase(sqlite: Database, plan: MergePlan, { choiceOf, contents, now }: MergeOptions): MergeLog {
  sqlite.pragma('defer_foreign_keys = ON');
  const addFile = sqlite.prepare('INSERT OR IGNORE INTO files (sha256, bytes, added) VALUES (?, ?, ?)');
  for (const { sha256, bytes } of contents) addFile.run(sha256, bytes, now);
  const changes = [...plan.added, ...plan.replaced, ...plan.removed];
  for (const { id, table, mine, theirs } of plan.conflicts) {
    const choice = choiceOf(id);
    if (choice === 'mine') continue;
    if (choice === 'both' && theirs) changes.push(besides(table, theirs));
    else if (theirs) changes.push({ table, key: keyOf(table, theirs), row: theirs });
    else if (mine) changes.push({ table, key: keyOf(table, mine), row: null });
  }
  return changes.map((change) => write(sqlite, change, plan, now));
}

/** The row of the other side under an id of its own. */
function besides(table: CaseTable, row: Row): RowChange {
  const id = randomUUID();
  return { table, key: id, row: { ...row, id } };
}

function write(sqlite: Database, { table, key, row }: RowChange, plan: MergePlan, now: string): WrittenRow {
  const before = find(sqlite, table, key);
  if (row === null) remove(sqlite, table, key, before, now);
  else put(sqlite, table, row);
  const texts = row && table.name === 'records' ? putTexts(sqlite, key, before, row, plan) : undefined;
  const after = find(sqlite, table, key);
  return {
    table: table.name,
    key,
    before: before && rowToJson(before),
    after: after && sumOf(table, after),
    ...(texts ? { texts } : {}),
  };
}

const whereKey = ({ key }: CaseTable) => key.map((column) => `"${column}" = ?`).join(' AND ');
/** The values of a key, as `keyOf` joins them: all but the last are ids or numbers without a space. */
function keyValues({ key: columns }: CaseTable, key: string): string[] {
  const parts = key.split(' ');
  return columns.map((_, i) => (i === columns.length - 1 ? parts.slice(i).join(' ') : (parts[i] ?? '')));
}

function find(sqlite: Database, table: CaseTable, key: string): Row | null {
  const row = sqlite.prepare<string[], Row>(`SELECT * FROM ${table.name} WHERE ${whereKey(table)}`).get(...keyValues(table, key));
  return row ?? null;
}

/** Adds or replaces a row. A replaced row keeps the columns that the given one lacks. */
function put(sqlite: Database, table: CaseTable, row: Row): void {
  const columns = Object.keys(row);
  const names = columns.map((column) => `"${column}"`);
  const set = names.map((name) => `${name} = excluded.${name}`).join(', ');
  sqlite
    .prepare(
      `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
       ON CONFLICT (${table.key.map((column) => `"${column}"`).join(', ')}) DO UPDATE SET ${set}`,
    )
    .run(...columns.map((column) => row[column]));
}

/** Into the trash where the table has one. */
function remove(sqlite: Database, table: CaseTable, key: string, before: Row | null, now: string): void {
  const values = keyValues(table, key);
  if (before && 'removed' in before)
    sqlite.prepare(`UPDATE ${table.name} SET removed = ? WHERE ${whereKey(table)}`).run(now, ...values);
  else sqlite.prepare(`DELETE FROM ${table.name} WHERE ${whereKey(table)}`).run(...values);
}

/** The texts of a record come with its pages; they stay where the pages are the same. Gives the texts that were replaced. */
function putTexts(sqlite: Database, recordId: string, before: Row | null, row: Row, plan: MergePlan): JsonRow[] | undefined {
  const old = sqlite.prepare<[string], Row>(`SELECT * FROM ${PAGE_TEXTS} WHERE record_id = ?`).all(recordId);
  if (before && old.length > 0 && before.pages_sha256 === row.pages_sha256) return undefined;
  setTexts(sqlite, recordId, plan.pageTexts.get(recordId) ?? []);
  return old.map(rowToJson);
}

function setTexts(sqlite: Database, recordId: string, texts: readonly Row[]): void {
  sqlite.prepare(`DELETE FROM ${PAGE_TEXTS} WHERE record_id = ?`).run(recordId);
  const add = sqlite.prepare(`INSERT INTO ${PAGE_TEXTS} (record_id, number, text) VALUES (?, ?, ?)`);
  for (const { number, text } of texts) add.run(recordId, number, text);
}

/**
 * Takes a merge back, within a transaction of the caller: what was replaced returns, what was added goes into the trash. A row that
 * was changed since stays as it is. Gives how many rows returned and how many stay.
 */
export function undoMerge(sqlite: Database, log: MergeLog, now: string): { undone: number; changedSince: number } {
  sqlite.pragma('defer_foreign_keys = ON');
  let undone = 0;
  for (const { table: name, key, before, after, texts } of log.toReversed()) {
    const table = caseTable(name);
    if (!table) continue;
    const current = find(sqlite, table, key);
    if ((current && sumOf(table, current)) !== after) continue;
    const row = before && rowFromJson(before);
    if (row) put(sqlite, table, row);
    else if (current) remove(sqlite, table, key, current, now);
    if (row && texts)
      setTexts(
        sqlite,
        key,
        texts.map(rowFromJson).filter((text) => text !== null),
      );
    undone += 1;
  }
  return { undone, changedSince: log.length - undone };
}

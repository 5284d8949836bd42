import type { Database } from 'better-sqlite3';
import type { Activity } from '../../../shared/domain/activity.ts';
import type { Rows } from './dependent-rows.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The lines of the history that tell of a thing, by its table. Their subject is its name or its text. */
const HISTORY: Readonly<Record<string, readonly Activity['what'][]>> = {
  records: ['record-removed', 'record-restored'],
  notes: ['note-written'],
  questions: ['question-answered'],
  opinions: ['opinion-written'],
  packets: ['packet-made', 'packet-issued'],
  requests: ['request-made', 'request-marked'],
  letters: ['letter-sent', 'letter-answered'],
  custody: ['custody-marked'],
  contacts: ['contact-logged'],
  providers: [
    'physician-chosen',
    'request-made',
    'request-marked',
    'letter-sent',
    'letter-answered',
    'contact-logged',
    'opinion-written',
  ],
};

/** Properties by which an object is about one thing alone: a page of a record, a row that a merge replaced. */
const ABOUT = ['recordId', 'record_id', 'id', 'row'];

/** A stored JSON value without what names a thing that is gone. */
export function withoutMentions(value: Json, gone: ReadonlySet<string>): Json {
  // Options of a decision and rows of a bundle have keys that contain an id.
  const isGoneKey = (key: string) => gone.has(key) || [...gone].some((id) => key.includes(id));
  const isGone = (inner: Json): boolean =>
    typeof inner === 'string'
      ? gone.has(inner.replace(/^opinion:/, ''))
      : inner !== null && typeof inner === 'object' && !Array.isArray(inner) && ABOUT.some((key) => isGone(inner[key] ?? null));
  if (Array.isArray(value)) return value.filter((inner) => !isGone(inner)).map((inner) => withoutMentions(inner, gone));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isGoneKey(key))
      .map(([key, inner]) => [key, isGone(inner) ? null : withoutMentions(inner, gone)]),
  );
}

/** Takes out of the remaining rows of a case what names one of the ids `gone`. Within the transaction of the removal. */
export function removeMentions(sqlite: Database, caseId: string, gone: ReadonlySet<string>): void {
  for (const { table, columns } of caseTables(sqlite))
    for (const column of columns) {
      const rows = sqlite.prepare<[string], { rowid: number; text: string }>(
        `SELECT rowid, "${column}" AS text FROM "${table}" WHERE case_id = ? AND "${column}" GLOB '*[0-9a-f]-[0-9a-f]*'`,
      );
      for (const { rowid, text } of rows.all(caseId)) {
        if (![...gone].some((id) => text.includes(id))) continue;
        const change = changed(table, column, text, gone);
        if (change === null) sqlite.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid);
        else sqlite.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE rowid = ?`).run(change, rowid);
      }
    }
}

/** The text without its mentions; null: the row is about what is gone. */
function changed(table: string, column: string, text: string, gone: ReadonlySet<string>): string | null {
  // What a merge replaced is a copy of what is gone: that merge cannot be undone any more.
  if (table === 'due_put_away' || table === 'case_merges') return null;
  if (!/^[[{]/.test(text)) return text;
  const value: Json = JSON.parse(text);
  // What was in a packet stays with the packet. How it was chosen is no part of it.
  if (table === 'packets' && column === 'contents' && value !== null && typeof value === 'object' && !Array.isArray(value))
    return JSON.stringify({ ...value, choice: withoutMentions(value.choice ?? null, gone) });
  return JSON.stringify(withoutMentions(value, gone));
}

/**
 * Empties the subject of lines of the history that tell of nothing that remains: a title may have changed since the line was
 * written. Once the rows are deleted.
 */
export function forgetHistory(sqlite: Database, caseId: string, tables: Iterable<string>): void {
  const texts = caseTables(sqlite);
  const textsOf = (table: string): string[] => {
    const columns = texts.find((found) => found.table === table)?.columns ?? [];
    if (columns.length === 0) return [];
    const all = sqlite.prepare<[string], Record<string, unknown>>(
      `SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM "${table}" WHERE case_id = ?`,
    );
    return all.all(caseId).flatMap((row) => Object.values(row).filter((text) => typeof text === 'string'));
  };
  const update = sqlite.prepare<[string, string]>("UPDATE activity SET subject = '' WHERE case_id = ? AND id = ?");
  const lines = sqlite.prepare<[string, string], { id: string; subject: string }>(
    "SELECT id, subject FROM activity WHERE case_id = ? AND what = ? AND subject <> ''",
  );
  for (const table of tables) {
    const remaining = [...new Set([...textsOf(table), ...(table === 'providers' ? [] : textsOf('providers'))])].filter(Boolean);
    for (const what of HISTORY[table] ?? [])
      for (const { id, subject } of lines.all(caseId, what))
        if (!remaining.some((text) => text.includes(subject) || (text.length > 5 && subject.includes(text))))
          update.run(caseId, id);
  }
}

/** The tables of a case with their columns of text. */
function caseTables(sqlite: Database): { table: string; columns: string[] }[] {
  const found = sqlite
    .prepare<[], { table: string; column: string }>(
      `SELECT m.name AS "table", i.name AS "column" FROM sqlite_schema m JOIN pragma_table_info(m.name) i
       WHERE m.type = 'table' AND i.type = 'TEXT' AND i.name NOT IN ('id', 'case_id', 'created', 'updated', 'removed')
         AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(m.name) f WHERE f."from" = i.name)
         AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'case_id')`,
    )
    .all();
  return [...Map.groupBy(found, ({ table }) => table)].map(([table, rows]) => ({
    table,
    columns: rows.map(({ column }) => column),
  }));
}

/** The ids of the rows that go, of every table that has ids. */
export function idsOf(sqlite: Database, rows: Rows): Set<string> {
  const ids = [...rows].flatMap(([table, numbers]) => {
    const hasId = sqlite.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'id'").get(table);
    if (!hasId) return [];
    const read = sqlite.prepare<[number], string>(`SELECT id FROM "${table}" WHERE rowid = ?`).pluck();
    return [...numbers].flatMap((row) => read.get(row) ?? []);
  });
  return new Set(ids);
}

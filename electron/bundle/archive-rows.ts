import type { Database } from 'better-sqlite3';
import { getTableColumns, type Table } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import { keyOf, type Row, type RowsByTable, type Value } from '../case-data/case-rows.ts';
import { CASE_TABLES } from '../case-data/case-tables.ts';
import { referencesOf } from '../case-data/collect-case.ts';
import * as tables from '../store/tables.ts';

/** What a `case.json` does not hold, in sentences. */
export const ARCHIVE_LACKS: readonly string[] = [
  'A ZIP does not hold the passwords of locked records, what was in the trash, what was put off in “Due”, and which record was linked to an item of the checklist by hand.',
  'The texts of the pages are read anew, so that they can be searched.',
];

/** The rows of a `case.json`, as the database stores them. What refers to an entry that is not in it refers to nothing. */
export function archiveRows(sqlite: Database, file: CaseFile): Record<string, Row[]> {
  const caseId = file.case.id;
  const alive = <Each>(rows: readonly Each[]) => rows.map((row) => ({ ...row, removed: null }));
  const single = <Each extends { caseId: string }>(value: Each, column: string) => {
    const { caseId: _, ...rest } = value;
    return [{ caseId, [column]: rest }];
  };
  const { items, conditions } = file.checklist;
  const rows: [SQLiteTable, readonly object[]][] = [
    [tables.cases, alive([file.case])],
    [tables.providers, alive(file.providers)],
    [
      tables.records,
      file.records.map(({ source, ...row }) => ({
        ...row,
        ...{ sourceName: source.name, sourceFormat: source.format, sourceSha256: source.sha256 },
        ...{ password: null, thumbnail: null, removed: null },
      })),
    ],
    [tables.notes, alive(file.notes)],
    [tables.activity, file.activity.map((row) => ({ ...row, caseId }))],
    [
      tables.checklistMarks,
      items.flatMap(({ key, state }) =>
        state === 'done' || state === 'not-applicable' ? [{ caseId, itemKey: key, mark: state }] : [],
      ),
    ],
    [
      tables.checklistConditions,
      conditions.flatMap(({ key, applies }) => (applies === null ? [] : [{ caseId, conditionKey: key, applies }])),
    ],
    [
      tables.checklistEdits,
      items.flatMap(({ own, edited, key, name, why, kind, holder, must, lookBackMonths, waitDays }) =>
        own || edited ? [{ caseId, itemKey: key, item: { name, why, kind, holder, must, lookBackMonths, waitDays } }] : [],
      ),
    ],
    [tables.reviews, file.review.gate !== null || file.review.reasons.length > 0 ? [file.review] : []],
    [tables.requests, alive(file.requests)],
    [tables.opinions, alive(file.opinions)],
    [tables.letters, alive(file.letters.map(({ fixed, text, ...row }) => ({ ...row, text: fixed ? text : null })))],
    [tables.custody, alive(file.custody)],
    [tables.insurances, single(file.insurance, 'insurance')],
    [tables.contacts, alive(file.contacts)],
    [tables.questions, alive(file.questions)],
    [tables.reminders, alive(file.reminders)],
    [tables.packetChoices, [{ caseId, choice: file.packetChoice }]],
    [tables.packets, alive(file.packets)],
    [tables.replies, alive(file.replies)],
    [tables.judgements, file.judgements],
    [tables.resolutions, single(file.resolution, 'resolution')],
    [tables.decisions, single(file.decision, 'decision')],
    [tables.decided, file.decisions.map(({ decided, ...row }) => ({ ...row, caseId, on: decided }))],
  ];
  return withoutDangling(
    sqlite,
    Object.fromEntries(rows.map(([table, values]) => [getTableConfig(table).name, values.map((value) => stored(table, value))])),
  );
}

/** A value of a query as its stored row. */
function stored(table: Table, value: object): Row {
  const row: Record<string, Value> = {};
  for (const [property, column] of Object.entries(getTableColumns(table))) {
    const given: unknown = (value as Record<string, unknown>)[property];
    if (given !== undefined) row[column.name] = given === null ? null : (column.mapToDriverValue(given) as Value);
  }
  return row;
}

/** Empties references to rows that are not there; a row that cannot be without one goes. */
function withoutDangling(sqlite: Database, rows: RowsByTable): Record<string, Row[]> {
  const kept: Record<string, Row[]> = {};
  const keys = new Map(
    CASE_TABLES.map((table) => [table.name, new Set((rows[table.name] ?? []).map((row) => keyOf(table, row)))]),
  );
  for (const table of CASE_TABLES) {
    const references = referencesOf(sqlite, table);
    kept[table.name] = (rows[table.name] ?? []).flatMap((row) => {
      const changed: Record<string, Value> = { ...row };
      for (const { column, parent, needed } of references) {
        const key = row[column];
        if (typeof key !== 'string' || keys.get(parent.name)?.has(key) === true) continue;
        if (needed) return [];
        changed[column] = null;
      }
      return [changed];
    });
  }
  return kept;
}

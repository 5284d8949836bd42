import { type CaseData, keyOf, type Row, type RowsByTable, sumOf } from './case-rows.ts';
import { CASE_TABLES, type CaseTable, PAGE_TEXTS } from './case-tables.ts';

/** The sums of the rows that both sides had in common, by table and key; REMOVED for a row that was in the trash. */
export type CommonState = ReadonlyMap<string, string>;

const REMOVED = 'removed';
const nameOf = (table: CaseTable, key: string): string => `${table.name} ${key}`;

/** A row that both sides changed, each in its own way. A side is null where that side has no such row (any more). */
export interface Conflict {
  /** Table and key: the same in every comparison. */
  id: string;
  table: CaseTable;
  mine: Row | null;
  theirs: Row | null;
  /** Which side has it in the trash or deleted it; null: neither. */
  removed: 'here' | 'there' | null;
  /** Whether the row of the other side can be added beside the own one. */
  canKeepBoth: boolean;
}

/** One row that a merge writes. `row` null: the row goes, into the trash where its table has one. */
export interface RowChange {
  table: CaseTable;
  key: string;
  row: Row | null;
}

/** What a merge would do, before anything is written. */
export interface MergePlan {
  caseId: string;
  /** The vault does not have this case. */
  isNew: boolean;
  /** Rows that only the other side has. */
  added: RowChange[];
  /** Rows that only the other side changed since both were the same. */
  replaced: RowChange[];
  /** Rows that the other side removed, and that are unchanged here. */
  removed: RowChange[];
  conflicts: Conflict[];
  /** Rows that only this side has or changed. They stay. */
  kept: number;
  equal: number;
  /** The texts of the pages of the other side, by record. */
  pageTexts: ReadonlyMap<string, readonly Row[]>;
}

/** Tables whose rows stand for themselves, so that two versions of one can stand side by side. */
const BOTH = new Set(['notes', 'questions', 'contacts', 'reminders']);

type Side = { row: Row; removed: boolean } | 'removed' | null;

/**
 * Compares a case of another vault with the same case here; `mine` null: it is not here. `mine` has the removed rows too. `common`:
 * the state that both had before; without it every difference is a conflict.
 */
export function compareCase(mine: CaseData | null, theirs: CaseData, common: CommonState | null): MergePlan {
  const plan: MergePlan = {
    caseId: theirs.caseId,
    isNew: mine === null,
    added: [],
    replaced: [],
    removed: [],
    conflicts: [],
    kept: 0,
    equal: 0,
    pageTexts: Map.groupBy(theirs.rows[PAGE_TEXTS] ?? [], ({ record_id }) => String(record_id)),
  };
  const gone = new Set(theirs.removed.map(({ table, key }) => `${table} ${key}`));
  for (const table of CASE_TABLES) {
    if (table.name === PAGE_TEXTS) continue;
    const here = byKey(table, mine?.rows ?? {});
    const there = byKey(table, theirs.rows);
    for (const key of new Set([...here.keys(), ...there.keys()])) {
      const name = nameOf(table, key);
      const theirSide = sideOf(table, there.get(key)) ?? (gone.has(name) ? 'removed' : null);
      compareRow(plan, table, key, sideOf(table, here.get(key)), theirSide, common?.get(name) ?? null);
    }
  }
  return plan;
}

const byKey = (table: CaseTable, rows: RowsByTable): Map<string, Row> =>
  new Map((rows[table.name] ?? []).map((row) => [keyOf(table, row), row]));

const sideOf = (table: CaseTable, row: Row | undefined): Side =>
  row ? { row, removed: table.name !== 'cases' && typeof row.removed === 'string' } : null;

const isRow = (side: Side): side is { row: Row; removed: boolean } => side !== null && side !== 'removed';
const isPresent = (side: Side): side is { row: Row; removed: boolean } => isRow(side) && !side.removed;

function compareRow(plan: MergePlan, table: CaseTable, key: string, mine: Side, theirs: Side, common: string | null): void {
  const ours = isRow(mine) ? mine.row : null;
  const other = isRow(theirs) ? theirs.row : null;
  const unchanged = (side: Row | null) => side !== null && common === sumOf(table, side);
  const conflict = (removed: Conflict['removed']) =>
    plan.conflicts.push({
      id: nameOf(table, key),
      table,
      mine: ours,
      theirs: other,
      removed,
      canKeepBoth: removed === null && BOTH.has(table.name),
    });

  if (isPresent(mine) && isPresent(theirs)) {
    if (sumOf(table, mine.row) === sumOf(table, theirs.row)) plan.equal += 1;
    else if (unchanged(ours)) plan.replaced.push({ table, key, row: other });
    else if (unchanged(other)) plan.kept += 1;
    else conflict(null);
  } else if (isPresent(mine)) {
    // The other side removed the row, or never had it.
    if (common === REMOVED || (theirs === null && common === null)) plan.kept += 1;
    else if (unchanged(ours)) plan.removed.push({ table, key, row: null });
    else conflict('there');
  } else if (isPresent(theirs)) {
    // This side removed the row, or never had it; a row that both had removed was restored there.
    if (mine === null && (common === null || common === REMOVED)) plan.added.push({ table, key, row: other });
    else if (common === REMOVED) plan.replaced.push({ table, key, row: other });
    else if (unchanged(other)) plan.kept += 1;
    else conflict('here');
  } else if (mine === null && other) plan.added.push({ table, key, row: other });
  else plan.equal += 1;
}

/** Every row of a bundle by table and key, as the state that both sides have in common from then on. */
export function commonStateOf({ rows, removed }: Pick<CaseData, 'rows' | 'removed'>): Map<string, string> {
  const state = new Map<string, string>();
  for (const table of CASE_TABLES) {
    if (table.name === PAGE_TEXTS) continue;
    for (const row of rows[table.name] ?? []) {
      const isRemoved = sideOf(table, row);
      state.set(nameOf(table, keyOf(table, row)), isRow(isRemoved) && isRemoved.removed ? REMOVED : sumOf(table, row));
    }
  }
  for (const { table, key } of removed) state.set(`${table} ${key}`, REMOVED);
  return state;
}

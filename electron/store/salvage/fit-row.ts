import type { Entry } from './b-tree.ts';
import type { Value } from './record-format.ts';
import type { TableShape } from './schema.ts';

/** A row that was read, by the names of its columns. */
export interface Row {
  rowid: number;
  values: Record<string, Value>;
  /** Columns that could not be read, or not to their end. */
  gaps: string[];
}

/** Ends a text of which only the beginning could be read. */
const REST_IS_LOST = ' […] (The rest of this text was damaged.)';

/** Columns that are told by other columns or made again: a row is kept without them. */
const MOMENTS = ['created', 'updated', 'added', 'received', 'made'];

/**
 * The entry as a row of the table; null: the entry does not fit, or lacks what the row cannot be without. `now` stands for the moment
 * of a row that cannot be read.
 */
export function fitRow({ columns }: TableShape, { rowid, values }: Entry, now: string): Row | null {
  if (values.length > columns.length) return null;
  const row: Row = { rowid, values: {}, gaps: [] };
  for (const [index, column] of columns.entries()) {
    if (column.isRowid) {
      if (values[index] !== null && values[index] !== undefined) return null;
      row.values[column.name] = rowid;
      continue;
    }
    const isStored = index < values.length;
    const stored = isStored ? values[index] : undefined;
    const isCut = stored !== null && typeof stored === 'object' && 'beginning' in stored;
    if (isCut && column.type === 'TEXT' && !column.isKey && !column.isJson && !column.pattern) {
      row.values[column.name] = `${stored.beginning}${REST_IS_LOST}`;
      row.gaps.push(column.name);
      continue;
    }
    const value = isCut ? undefined : stored;
    if (value === undefined) {
      // A column that was added later is not stored in rows that are older.
      if (!isStored && column.defaultValue === null && !column.isNullable) return null;
      if (isStored) {
        const hasStandard = column.isNullable || column.defaultValue !== null;
        if (column.isKey || ((column.isJson || column.type !== 'TEXT') && !hasStandard)) return null;
        if (column.pattern && !column.isNullable && !MOMENTS.includes(column.name)) return null;
        row.gaps.push(column.name);
      }
      const standard = column.defaultValue === null ? emptyValue(column.name, now) : sqlValue(column.defaultValue);
      row.values[column.name] = column.isNullable ? null : standard;
      continue;
    }
    if (!fitsColumn(column, value)) return null;
    row.values[column.name] = value;
  }
  return row;
}

const emptyValue = (column: string, now: string) => (MOMENTS.includes(column) ? now : '');

/** A default of the schema: a number or a text in quotes. */
function sqlValue(sql: string): Value {
  return sql.startsWith("'") ? sql.slice(1, -1).replaceAll("''", "'") : Number(sql);
}

function fitsColumn({ type, isNullable, isJson, pattern }: TableShape['columns'][number], value: Value): boolean {
  if (value === null) return isNullable;
  switch (type) {
    case 'INTEGER':
      return typeof value === 'number' || typeof value === 'bigint';
    case 'REAL':
      return typeof value === 'number';
    case 'BLOB':
      return value instanceof Uint8Array;
    case 'TEXT':
      return typeof value === 'string' && (!pattern || pattern.test(value)) && (!isJson || parsesAsJson(value));
  }
}

function parsesAsJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const TOKEN = /^[a-z][a-z-]*$/;

/**
 * Whether a row of a page that is not what was written can be believed: where every certain row has one of a few words, so has this
 * one, and no text has control characters. Without a certain row of the table nothing tells.
 */
export function isPlausible(row: Row, certain: readonly Row[]): boolean {
  if (certain.length === 0) return false;
  return Object.entries(row.values).every(([column, value]) => {
    if (typeof value !== 'string') return true;
    if ([...value].some((letter) => letter < ' ' && !'\n\r\t'.includes(letter))) return false;
    const known = new Set(certain.map(({ values }) => values[column]));
    const isWord = [...known].every((each) => typeof each === 'string' && TOKEN.test(each));
    return !isWord || known.has(value);
  });
}

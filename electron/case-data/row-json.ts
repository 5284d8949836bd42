import type { Row, Value } from './case-rows.ts';

/** A row as JSON: bytes stand as `{"base64": …}`. */
export type JsonRow = Record<string, string | number | null | { base64: string }>;

export const rowToJson = (row: Row): JsonRow =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    ]),
  );

/** The row of a JSON value; null for anything that `rowToJson` does not write. */
export function rowFromJson(json: unknown): Row | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const row: Record<string, Value> = {};
  for (const [column, value] of Object.entries(json)) {
    const read = valueFromJson(value);
    if (read === undefined) return null;
    row[column] = read;
  }
  return row;
}

function valueFromJson(value: unknown): Value | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  const isBytes = typeof value === 'object' && 'base64' in value && typeof value.base64 === 'string';
  return isBytes ? Buffer.from(String(value.base64), 'base64') : undefined;
}

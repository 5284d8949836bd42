import type { Row } from './fit-row.ts';
import type { Value } from './record-format.ts';
import type { SalvagedTable } from './salvage.ts';
import type { Reference } from './schema.ts';

/** What was done for rows that name something lost. */
export interface MendedReferences {
  /** Cases that were lost and stand again, by their ids, for what belongs to them. */
  casesStanding: string[];
  /** Rows that say nothing without what they name: taken out. */
  without: { table: string; values: Record<string, Value> }[];
  /** Rows that no longer name what was lost. */
  unlinked: { table: string; values: Record<string, Value>; column: string }[];
}

/** What a case is called whose own data is lost. */
export const LOST_CASE_NAME = 'Found again';

/**
 * Makes every reference of the salvaged rows lead to a row. A lost case stands again without its data; a lost row of a content is made
 * again; another reference is taken out, or with it the row that cannot be without. `bytesOf`: length of a stored content.
 */
export function mendReferences(
  tables: readonly SalvagedTable[],
  { now, bytesOf }: { now: string; bytesOf: (sha256: string) => number | null },
): MendedReferences {
  const byName = new Map(tables.map((table) => [table.shape.name, table]));
  const mended: MendedReferences = { casesStanding: [], without: [], unlinked: [] };
  const keysOf = (name: string, key: string) => new Set(byName.get(name)?.rows.map(({ values }) => values[key]));

  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const table of tables)
      for (const reference of table.shape.references) {
        const keys = keysOf(reference.table, reference.key);
        const parent = byName.get(reference.table);
        const mend = (row: Row): boolean => {
          const named = row.values[reference.column] ?? null;
          if (named === null || keys.has(named) || typeof named !== 'string' || !parent) return true;
          isChanged = true;
          if (reference.table === 'files' || reference.table === 'cases') {
            keys.add(named);
            if (reference.table === 'cases') mended.casesStanding.push(named);
            const values =
              reference.table === 'files'
                ? { sha256: named, bytes: bytesOf(named) ?? 0, added: now }
                : standingCase(parent, named, now);
            parent.rows.push({ rowid: nextRowid(parent), values, gaps: [] });
            return true;
          }
          return unlink(table, row, reference, mended);
        };
        table.rows = table.rows.filter(mend);
      }
  }
  return mended;
}

/** Takes the reference out of the row. Returns whether the row stays. */
function unlink(table: SalvagedTable, row: Row, reference: Reference, mended: MendedReferences): boolean {
  const column = table.shape.columns.find(({ name }) => name === reference.column);
  const values = { ...row.values };
  if (!column?.isNullable) {
    mended.without.push({ table: table.shape.name, values });
    return false;
  }
  row.values[reference.column] = null;
  mended.unlinked.push({ table: table.shape.name, values, column: reference.column });
  return true;
}

const nextRowid = ({ rows }: SalvagedTable) => rows.reduce((highest, { rowid }) => Math.max(highest, rowid), 0) + 1;

/** A case of which only its identity is known. */
function standingCase({ shape }: SalvagedTable, id: string, now: string): Record<string, Value> {
  const known: Record<string, Value> = {
    id,
    patient: LOST_CASE_NAME,
    born: '1900-01-01',
    question: 'What this case said of the patient was damaged: name, date of birth and question are to be entered again.',
    family: 'general',
    created: now,
    updated: now,
  };
  return Object.fromEntries(
    shape.columns.map(({ name, isNullable, type, isJson, defaultValue }) => {
      if (name in known) return [name, known[name] ?? null];
      if (isNullable) return [name, null];
      if (isJson) return [name, '[]'];
      return [name, type === 'TEXT' ? '' : Number(defaultValue ?? 0)];
    }),
  );
}

/** Takes out rows of contents that nothing names any more, so that the contents are found again. Returns how many. */
export function forgetUnnamedContents(tables: readonly SalvagedTable[]): number {
  const files = tables.find(({ shape }) => shape.name === 'files');
  if (!files) return 0;
  const named = new Set<Value | undefined>();
  for (const { shape, rows } of tables)
    for (const { column, table } of shape.references)
      if (table === 'files') for (const { values } of rows) named.add(values[column]);
  const before = files.rows.length;
  files.rows = files.rows.filter(({ values }) => named.has(values.sha256));
  return before - files.rows.length;
}

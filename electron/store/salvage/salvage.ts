import { type Entry, freePages, isTableLeaf, readTree, readTreePage, type Tree } from './b-tree.ts';
import type { DatabasePages } from './database-pages.ts';
import { fitRow, isPlausible, type Row } from './fit-row.ts';
import type { StoredValue } from './record-format.ts';
import type { TableShape } from './schema.ts';

/** What of a row is known. */
type KnownValues = Partial<Record<string, StoredValue>>;

/** What could be read of a table. */
export interface SalvagedTable {
  shape: TableShape;
  rows: Row[];
  /** Rows that are known to have been there, with what is known of them. */
  lost: KnownValues[];
  /** Rows that may have changed: their page is not what was written. */
  uncertain: Row[];
  /** Whether there may have been further rows that nothing tells of. */
  mayLackMore: boolean;
}

export interface Salvage {
  tables: SalvagedTable[];
  /** Rows of which nothing tells what they are: of the search index, or of a table that is lost. */
  strayRows: number;
  /** Whether pages of the search index are damaged: the index is made again. */
  searchIsDamaged: boolean;
  /** Whether everything of the database is what was written, so that nothing need be done. */
  isWhole: boolean;
  /** How many pages have one byte put right, and how many are not what was written. */
  corrected: number;
  damaged: number;
  logIsDamaged: boolean;
}

/** The version of the schema that the first page names; null: the page cannot be read. */
export function versionIn(pages: DatabasePages): number | null {
  const first = pages.page(1);
  return first?.isWhole ? new DataView(first.content.buffer, first.content.byteOffset).getUint32(60) : null;
}

/** Reads every row of the tables of `schema` that can be read, page by page. `now`: for moments that cannot be read. */
export function salvageRows(pages: DatabasePages, schema: readonly TableShape[], now: string): Salvage {
  const main = readTree(pages, 1, 'table');
  const roots = rootsIn(main);
  const reached = new Set(main.pages);
  let isStructureDamaged = main.damaged.length > 0;
  let searchIsDamaged = false;

  const read = (name: string, kind: 'table' | 'index', guess?: number): Tree | null => {
    const root = roots.get(name) ?? guess;
    if (root === undefined) return null;
    const tree = readTree(pages, root, kind);
    for (const page of tree.pages) reached.add(page);
    return tree;
  };
  const tables = schema.map((shape) => {
    const isGuess = !roots.has(shape.name);
    const tree = read(shape.name, 'table', isTakenRoot(roots, shape.root) ? undefined : shape.root);
    const fits = tree?.entries.some((entry) => fitRow(shape, entry, now)) ?? false;
    const trusted = isGuess && tree && tree.entries.length > 0 && !fits ? null : tree;
    if (isGuess || !trusted || trusted.damaged.length > 0) isStructureDamaged = true;
    return {
      shape,
      tree: trusted,
      entries: [...(trusted?.entries ?? [])],
      isDamaged: !trusted || trusted.damaged.length > 0,
    };
  });
  // FTS5 keeps these two without row numbers, so as indexes.
  for (const [name] of roots)
    if (name.startsWith('page_search') && (read(name, /_(idx|config)$/.test(name) ? 'index' : 'table')?.damaged.length ?? 0) > 0)
      searchIsDamaged = true;
  let indexesAreDamaged = false;
  const indexes = new Map<string, Tree>();
  for (const { shape } of tables)
    for (const { name } of shape.indexes) {
      const tree = read(name, 'index');
      if (tree) indexes.set(name, tree);
      if (!tree || tree.damaged.length > 0) indexesAreDamaged = true;
    }

  // Leaves that no tree reaches any more, since a page above them is damaged.
  let strayRows = 0;
  if (isStructureDamaged) {
    const free = freePages(pages);
    for (let number = 2; number <= pages.count; number += 1) {
      if (reached.has(number) || free.has(number) || !isTableLeaf(pages, number)) continue;
      const leaf = readTreePage(pages, number, 'table', reached);
      if (!leaf?.isWhole || leaf.entries.length === 0) continue;
      const owners = tables.filter(({ shape }) => leaf.entries.every((entry) => fitRow(shape, entry, now)));
      const owner = owners.length === 1 ? owners[0] : owners.find(({ isDamaged }) => isDamaged);
      if (owner) owner.entries.push(...leaf.entries);
      else strayRows += leaf.entries.length;
    }
  }
  const salvaged = tables.map(({ shape, entries, isDamaged }) => salvageTable(shape, entries, isDamaged, indexes, now));
  const damaged = pages.damaged.size;
  return {
    tables: salvaged,
    strayRows,
    searchIsDamaged,
    isWhole: damaged === 0 && pages.corrected.size === 0 && !pages.logIsDamaged && !isStructureDamaged && !indexesAreDamaged,
    corrected: pages.corrected.size,
    damaged,
    logIsDamaged: pages.logIsDamaged,
  };
}

/** The first page of each table and index, by its name. */
function rootsIn({ entries }: Tree): Map<string, number> {
  const roots = new Map<string, number>();
  for (const { values } of entries) {
    const [type, name, , root] = values;
    if ((type === 'table' || type === 'index') && typeof name === 'string' && typeof root === 'number' && root > 1)
      roots.set(name, root);
  }
  return roots;
}

const isTakenRoot = (roots: Map<string, number>, root: number) => [...roots.values()].includes(root);

function salvageTable(
  shape: TableShape,
  entries: readonly Entry[],
  isDamaged: boolean,
  indexes: ReadonlyMap<string, Tree>,
  now: string,
): SalvagedTable {
  const rows = new Map<number, Row>();
  const lost = new Map<number, KnownValues>();
  const doubtful: Row[] = [];
  for (const entry of entries) {
    const row = fitRow(shape, entry, now);
    if (!row) lost.set(entry.rowid, knownValues(shape, entry));
    else if (entry.isCertain) rows.set(row.rowid, rows.get(row.rowid) ?? row);
    else doubtful.push(row);
  }
  const certain = [...rows.values()];
  const uncertain: Row[] = [];
  for (const row of doubtful) {
    if (rows.has(row.rowid)) continue;
    if (isPlausible(row, certain)) {
      rows.set(row.rowid, row);
      uncertain.push(row);
    } else lost.set(row.rowid, row.values);
  }
  let tellsAll = false;
  if (isDamaged)
    for (const { name, columns } of shape.indexes) {
      const tree = indexes.get(name);
      if (!tree) continue;
      if (tree.damaged.length === 0) tellsAll = true;
      for (const { values } of tree.entries) {
        const rowid = values[columns.length];
        if (typeof rowid !== 'number') continue;
        const known = Object.fromEntries(columns.map((column, i) => [column, values[i]]));
        lost.set(rowid, { ...known, ...lost.get(rowid) });
      }
    }
  for (const rowid of rows.keys()) lost.delete(rowid);
  return {
    shape,
    rows: [...rows.values()].sort((one, other) => one.rowid - other.rowid),
    lost: [...lost.values()],
    uncertain,
    mayLackMore: isDamaged && !tellsAll,
  };
}

/** What of a row that cannot be kept can be read. */
const knownValues = ({ columns }: TableShape, { values }: Entry): KnownValues =>
  Object.fromEntries(columns.map(({ name }, index) => [name, values[index]]));

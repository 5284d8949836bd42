import type { Database } from 'better-sqlite3';
import type { SalvagedTable } from './salvage.ts';

/**
 * Writes salvaged rows into a new, empty database of the same schema, in one transaction; the search index follows by its triggers.
 * Returns the rows that the database does not take, as `table`: how many. Throws SQLite's error, also where the result does not hold.
 */
export function fillDatabase(sqlite: Database, tables: readonly SalvagedTable[]): Map<string, number> {
  const refused = new Map<string, number>();
  sqlite.pragma('foreign_keys = OFF');
  sqlite.transaction(() => {
    for (const { shape, rows } of tables) {
      if (rows.length === 0) continue;
      // A new database already has the row of the change counter.
      sqlite.prepare(`DELETE FROM "${shape.name}"`).run();
      const names = shape.columns.map(({ name }) => name);
      const hasRowidColumn = shape.columns.some(({ isRowid }) => isRowid);
      const columns = [...(hasRowidColumn ? [] : ['rowid']), ...names];
      const insert = sqlite.prepare(
        `INSERT OR IGNORE INTO "${shape.name}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      for (const { rowid, values } of rows) {
        const given = names.map((name) => values[name] ?? null);
        const { changes } = insert.run(...(hasRowidColumn ? given : [rowid, ...given]));
        if (changes === 0) refused.set(shape.name, (refused.get(shape.name) ?? 0) + 1);
      }
    }
  })();
  sqlite.pragma('foreign_keys = ON');
  const broken = sqlite.pragma('foreign_key_check');
  if (!Array.isArray(broken) || broken.length > 0) throw new Error('A row of the new database names a row that is not there.');
  if (sqlite.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('The new database is not whole.');
  return refused;
}

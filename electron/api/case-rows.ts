import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Change } from '../../shared/domain/apply-change.ts';
import type { Db } from '../store/open.ts';
import { orNotFound } from './preconditions.ts';

/** A table with many rows of a case, each of which can be removed and restored. */
type CaseTable = SQLiteTable & { id: SQLiteColumn; caseId: SQLiteColumn; removed: SQLiteColumn };

/** The statements of such a table. `what` names one for a person: "This letter". */
export function caseRows<T extends CaseTable>(db: Db, table: T, what: string, ...order: SQL[]) {
  type Row = T['$inferSelect'] & { id: string; caseId: string };
  const rowTable: CaseTable = table;
  const list = db
    .select()
    .from(rowTable)
    .where(and(eq(rowTable.caseId, sql.placeholder('caseId')), isNull(rowTable.removed)))
    .orderBy(...order)
    .prepare();
  const all = db
    .select()
    .from(rowTable)
    .where(isNull(rowTable.removed))
    .orderBy(...order)
    .prepare();
  const one = db
    .select()
    .from(rowTable)
    .where(eq(rowTable.id, sql.placeholder('id')))
    .prepare();
  return {
    /** The rows that are not removed, in their order. */
    list: (caseId: string) => list.all({ caseId }) as Row[],
    /** The rows that are not removed, by case. */
    byCase: (): Map<string, Row[]> => Map.groupBy(all.all() as Row[], ({ caseId }) => caseId),
    /** Removed or not. Throws Problem NOT_FOUND. */
    get: (id: string) => orNotFound(one.get({ id }) as Row | undefined, what),
    add(row: T['$inferInsert']): void {
      db.insert(table).values(row).run();
    },
    change(id: string, change: Change<T['$inferInsert']>): void {
      if (Object.keys(change).length > 0)
        db.update(rowTable)
          .set(change as Record<string, unknown>)
          .where(eq(rowTable.id, id))
          .run();
    },
  };
}

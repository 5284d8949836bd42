import { and, eq, sql } from 'drizzle-orm';
import type { Day } from '../../../shared/domain/partial-date.ts';
import type { Db } from '../../store/open.ts';
import { duePutAway } from '../../store/tables.ts';

/** The statements of dismissed due entries. */
export function dismissalQueries(db: Db) {
  const all = db.select().from(duePutAway).prepare();
  const ofCase = db
    .select()
    .from(duePutAway)
    .where(eq(duePutAway.caseId, sql.placeholder('caseId')))
    .prepare();
  const byKey = (rows: { key: string; until: Day | null }[]) => new Map(rows.map(({ key, until }) => [key, until]));
  return {
    /** Dismissed entries of a case by key, with the day until which; null: for good. */
    of: (caseId: string): Map<string, Day | null> => byKey(ofCase.all({ caseId })),
    /** Dismissed entries by case. */
    byCase(): Map<string, Map<string, Day | null>> {
      const byCase = Map.groupBy(all.all(), ({ caseId }) => caseId);
      return new Map([...byCase].map(([caseId, rows]) => [caseId, byKey(rows)]));
    },
    put(caseId: string, key: string, until: Day | null): void {
      db.insert(duePutAway)
        .values({ caseId, key, until })
        .onConflictDoUpdate({ target: [duePutAway.caseId, duePutAway.key], set: { until } })
        .run();
    },
    remove(caseId: string, key: string): void {
      db.delete(duePutAway)
        .where(and(eq(duePutAway.caseId, caseId), eq(duePutAway.key, key)))
        .run();
    },
  };
}

import { and, eq } from 'drizzle-orm';
import type { Day } from '../../../shared/domain/partial-date.ts';
import type { Db } from '../../store/open.ts';
import { duePutAway } from '../../store/tables.ts';

export function putAwayQueries(db: Db) {
  const all = db.select().from(duePutAway).prepare();
  return {
    /** By case, what was put away until when; null: for good. */
    byCase(): Map<string, Map<string, Day | null>> {
      const byCase = Map.groupBy(all.all(), ({ caseId }) => caseId);
      return new Map([...byCase].map(([caseId, rows]) => [caseId, new Map(rows.map(({ key, until }) => [key, until]))]));
    },
    put(caseId: string, key: string, until: Day | null): void {
      db.insert(duePutAway)
        .values({ caseId, key, until })
        .onConflictDoUpdate({ target: [duePutAway.caseId, duePutAway.key], set: { until } })
        .run();
    },
    back(caseId: string, key: string): void {
      db.delete(duePutAway)
        .where(and(eq(duePutAway.caseId, caseId), eq(duePutAway.key, key)))
        .run();
    },
  };
}

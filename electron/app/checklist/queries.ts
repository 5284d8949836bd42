import { and, eq, sql } from 'drizzle-orm';
import type { Mark, Tie } from '../../../shared/domain/checklist.ts';
import type { Db } from '../../store/open.ts';
import { checklistMarks, checklistTies, records } from '../../store/tables.ts';

export function checklistQueries(db: Db) {
  const marks = db
    .select()
    .from(checklistMarks)
    .where(eq(checklistMarks.caseId, sql.placeholder('caseId')))
    .prepare();
  const allMarks = db.select().from(checklistMarks).prepare();
  const tie = { recordId: checklistTies.recordId, itemKey: checklistTies.itemKey, proves: checklistTies.proves };
  const joined = db
    .select({ caseId: records.caseId, ...tie })
    .from(checklistTies)
    .innerJoin(records, eq(records.id, checklistTies.recordId));
  const allTies = joined.prepare();
  const ties = db
    .select(tie)
    .from(checklistTies)
    .innerJoin(records, eq(records.id, checklistTies.recordId))
    .where(eq(records.caseId, sql.placeholder('caseId')))
    .prepare();
  return {
    /** By item. */
    marks: (caseId: string): Map<string, Mark> => new Map(marks.all({ caseId }).map((row) => [row.itemKey, row.mark])),
    marksByCase(): Map<string, Map<string, Mark>> {
      const byCase = Map.groupBy(allMarks.all(), (row) => row.caseId);
      return new Map([...byCase].map(([caseId, rows]) => [caseId, new Map(rows.map((row) => [row.itemKey, row.mark]))]));
    },
    ties: (caseId: string): Tie[] => ties.all({ caseId }),
    tiesByCase: (): Map<string, Tie[]> => Map.groupBy(allTies.all(), (row) => row.caseId),
    /** `null` takes the mark back. */
    mark(caseId: string, itemKey: string, mark: Mark | null): void {
      if (mark === null)
        db.delete(checklistMarks)
          .where(and(eq(checklistMarks.caseId, caseId), eq(checklistMarks.itemKey, itemKey)))
          .run();
      else
        db.insert(checklistMarks)
          .values({ caseId, itemKey, mark })
          .onConflictDoUpdate({ target: [checklistMarks.caseId, checklistMarks.itemKey], set: { mark } })
          .run();
    },
    /** `null` leaves it to the rules again. */
    tie(recordId: string, itemKey: string, proves: boolean | null): void {
      if (proves === null)
        db.delete(checklistTies)
          .where(and(eq(checklistTies.recordId, recordId), eq(checklistTies.itemKey, itemKey)))
          .run();
      else
        db.insert(checklistTies)
          .values({ recordId, itemKey, proves })
          .onConflictDoUpdate({ target: [checklistTies.recordId, checklistTies.itemKey], set: { proves } })
          .run();
    },
  };
}

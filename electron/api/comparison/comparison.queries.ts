import { and, eq, sql } from 'drizzle-orm';
import type { Judgement } from '../../../shared/domain/comparison.ts';
import type { Db } from '../../store/open.ts';
import { judgements } from '../../store/tables.ts';

/** The statements of the person's judgements of two opinions. */
export function judgementQueries(db: Db) {
  const list = db
    .select()
    .from(judgements)
    .where(eq(judgements.caseId, sql.placeholder('caseId')))
    .prepare();
  const all = db.select().from(judgements).prepare();
  return {
    list: (caseId: string): Judgement[] => list.all({ caseId }),
    byCase: (): Map<string, Judgement[]> => Map.groupBy(all.all(), ({ caseId }) => caseId),
    put(judgement: Judgement): void {
      const { verdict, words, texts } = judgement;
      const { caseId, row, a, b } = judgements;
      db.insert(judgements)
        .values(judgement)
        .onConflictDoUpdate({ target: [caseId, row, a, b], set: { verdict, words, texts } })
        .run();
    },
    remove({ caseId, row, a, b }: Pick<Judgement, 'caseId' | 'row' | 'a' | 'b'>): void {
      const { caseId: caseColumn, row: rowColumn, a: firstColumn, b: secondColumn } = judgements;
      db.delete(judgements)
        .where(and(eq(caseColumn, caseId), eq(rowColumn, row), eq(firstColumn, a), eq(secondColumn, b)))
        .run();
    },
  };
}

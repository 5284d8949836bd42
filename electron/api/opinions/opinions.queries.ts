import { and, asc, eq, sql } from 'drizzle-orm';
import { type Judgement, NO_RESOLUTION, type Resolution } from '../../../shared/domain/opinion.ts';
import type { Db } from '../../store/open.ts';
import { judgements, opinions, replies, resolutions } from '../../store/tables.ts';
import { caseRows } from '../case-rows.ts';

/** The statements of the opinions. */
export function opinionQueries(db: Db) {
  return caseRows(db, opinions, 'This opinion', asc(opinions.position), asc(opinions.created));
}

/** The statements of the answers of physicians. */
export function replyQueries(db: Db) {
  return caseRows(db, replies, 'This answer', asc(replies.created));
}

/** The statements of what the person says of two opinions. */
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
      const { caseId: ofCase, row: ofRow, a: ofA, b: ofB } = judgements;
      db.delete(judgements)
        .where(and(eq(ofCase, caseId), eq(ofRow, row), eq(ofA, a), eq(ofB, b)))
        .run();
    },
  };
}

/** The statements of the way on. */
export function resolutionQueries(db: Db) {
  const one = db
    .select()
    .from(resolutions)
    .where(eq(resolutions.caseId, sql.placeholder('caseId')))
    .prepare();
  const all = db.select().from(resolutions).prepare();
  return {
    /** The way on, or none yet. */
    get: (caseId: string): Resolution => ({ ...NO_RESOLUTION, ...one.get({ caseId })?.resolution, caseId }),
    byCase: (): Map<string, Resolution> =>
      new Map(all.all().map(({ caseId, resolution }) => [caseId, { ...NO_RESOLUTION, ...resolution, caseId }])),
    put({ caseId, ...resolution }: Resolution): void {
      db.insert(resolutions)
        .values({ caseId, resolution })
        .onConflictDoUpdate({ target: resolutions.caseId, set: { resolution } })
        .run();
    },
  };
}

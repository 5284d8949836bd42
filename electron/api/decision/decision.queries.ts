import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { type Decision, type DecisionRecord, NO_DECISION, type PastDecision } from '../../../shared/domain/decision.ts';
import type { Db } from '../../store/open.ts';
import { decided, decisions } from '../../store/tables.ts';

/** The statements of the decisions. */
export function decisionQueries(db: Db) {
  const one = db
    .select()
    .from(decisions)
    .where(eq(decisions.caseId, sql.placeholder('caseId')))
    .prepare();
  const all = db.select().from(decisions).prepare();
  const history = db
    .select()
    .from(decided)
    .where(eq(decided.caseId, sql.placeholder('caseId')))
    .orderBy(desc(decided.at), sql`rowid DESC`)
    .prepare();
  return {
    /** The decision, or an empty one. */
    get: (caseId: string): Decision => ({ ...NO_DECISION, ...one.get({ caseId })?.decision, caseId }),
    byCase: (): Map<string, Decision> =>
      new Map(all.all().map(({ caseId, decision }) => [caseId, { ...NO_DECISION, ...decision, caseId }])),
    put({ caseId, ...decision }: Decision): void {
      db.insert(decisions).values({ caseId, decision }).onConflictDoUpdate({ target: decisions.caseId, set: { decision } }).run();
    },
    /** Decisions that were made, newest first, each with its record of that day. */
    history: (caseId: string): PastDecision[] => history.all({ caseId }).map(({ on, ...row }) => ({ ...row, decided: on })),
    addDecided(row: { id: string; caseId: string; on: string; at: string; record: DecisionRecord }): void {
      db.insert(decided)
        .values({ ...row, reopened: null })
        .run();
    },
    /** Marks the current decision as reopened. */
    setReopened(caseId: string, at: string): void {
      db.update(decided)
        .set({ reopened: at })
        .where(and(eq(decided.caseId, caseId), isNull(decided.reopened)))
        .run();
    },
  };
}

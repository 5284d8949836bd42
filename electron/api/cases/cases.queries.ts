import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Case, CaseChange, RemovedCase } from '../../../shared/domain/case.ts';
import type { Db } from '../../store/open.ts';
import { cases } from '../../store/tables.ts';
import { orNotFound } from '../preconditions.ts';

type Row = typeof cases.$inferSelect;

const asCase = ({ removed: _, ...row }: Row): Case => row;

/** The statements of the cases. */
export function caseQueries(db: Db) {
  const list = db.select().from(cases).where(isNull(cases.removed)).orderBy(cases.created).prepare();
  const removed = db
    .select({ id: cases.id, patient: cases.patient, question: cases.question, removed: cases.removed })
    .from(cases)
    .where(isNotNull(cases.removed))
    .orderBy(desc(cases.removed))
    .prepare();
  const one = db
    .select()
    .from(cases)
    .where(and(eq(cases.id, sql.placeholder('id')), isNull(cases.removed)))
    .prepare();
  return {
    list: (): Case[] => list.all().map(asCase),
    /** The latest first. */
    removed: (): RemovedCase[] => removed.all().flatMap(({ removed, ...row }) => (removed === null ? [] : [{ ...row, removed }])),
    /** Throws Problem NOT_FOUND. */
    get: (id: string): Case => asCase(orNotFound(one.get({ id }), 'This case')),
    add(row: Case): void {
      db.insert(cases)
        .values({ ...row, removed: null })
        .run();
    },
    change(id: string, change: CaseChange & { updated: string }): void {
      db.update(cases).set(change).where(eq(cases.id, id)).run();
    },
    setArchived(id: string, archived: string | null): void {
      db.update(cases).set({ archived }).where(eq(cases.id, id)).run();
    },
    /** `removed`: when, or null to bring it back. Throws Problem NOT_FOUND. */
    setRemoved(id: string, removed: string | null): void {
      const { changes } = db.update(cases).set({ removed }).where(eq(cases.id, id)).run();
      orNotFound(changes || undefined, 'This case');
    },
  };
}

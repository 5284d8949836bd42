import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { CaseRole, ReceivedCase } from '../../../shared/domain/bundle.ts';
import { CASE_TABLES } from '../../case-data/case-tables.ts';
import type { CommonState } from '../../case-data/compare-case.ts';
import type { MergeLog } from '../../case-data/merge-case.ts';
import type { Db } from '../../store/open.ts';
import { caseBundles, caseMerges, caseRoles } from '../../store/tables.ts';

/** The tables whose rows have an id of their own. */
const WITH_ID = CASE_TABLES.filter(({ key, name }) => key.length === 1 && key[0] === 'id' && name !== 'cases');

/** The statements of the bundles. */
export function bundleQueries(db: Db) {
  const roles = db.select().from(caseRoles).prepare();
  const role = db
    .select()
    .from(caseRoles)
    .where(eq(caseRoles.caseId, sql.placeholder('caseId')))
    .prepare();
  const ofCase = (caseId: string) => db.select().from(caseBundles).where(eq(caseBundles.caseId, caseId));
  return {
    /** The cases that came in a bundle, by id. */
    received: (): Map<string, ReceivedCase> => new Map(roles.all().map(({ came: _, ...row }) => [row.caseId, row])),
    /** The role of a case that came in a bundle, and the ids of the rows that came; undefined: the case is the person's own. */
    role: (caseId: string): (ReceivedCase & { came: string[] }) | undefined => role.get({ caseId }),
    /** The case that a row or a case with this id belongs to. */
    caseOf(id: string): string | undefined {
      const owners = WITH_ID.map(({ name }) => sql`SELECT case_id AS owner FROM ${sql.identifier(name)} WHERE id = ${id}`);
      owners.push(sql`SELECT id AS owner FROM cases WHERE id = ${id}`);
      return db.get<{ owner: string } | undefined>(sql.join(owners, sql` UNION ALL `))?.owner;
    },
    setRole(given: ReceivedCase & { role: CaseRole; came: string[] }): void {
      db.insert(caseRoles).values(given).onConflictDoUpdate({ target: caseRoles.caseId, set: given }).run();
    },
    /** The bundles of a case that this vault knows, the oldest first. */
    known: (caseId: string): string[] =>
      ofCase(caseId)
        .orderBy(asc(caseBundles.at), sql`rowid`)
        .all()
        .map(({ id }) => id),
    /** What both sides had when the latest of these bundles was made or taken in; null: nothing in common is known. */
    common(caseId: string, ids: readonly string[]): CommonState | null {
      const others = new Set(ids);
      const shared = ofCase(caseId)
        .orderBy(desc(caseBundles.at), sql`rowid DESC`)
        .all()
        .find(({ id, rows }) => others.has(id) && Object.keys(rows).length > 0);
      return shared ? new Map(Object.entries(shared.rows)) : null;
    },
    /** `state` null: only the bundle's id is known. */
    remember(caseId: string, id: string, at: string, state: CommonState | null): void {
      const rows = Object.fromEntries(state ?? []);
      const add = db.insert(caseBundles).values({ id, caseId, at, rows });
      if (state === null) add.onConflictDoNothing().run();
      else add.onConflictDoUpdate({ target: [caseBundles.caseId, caseBundles.id], set: { at, rows } }).run();
    },
    addMerge(merge: { id: string; caseId: string; at: string }, log: MergeLog): void {
      db.insert(caseMerges)
        .values({ ...merge, undone: null, replaced: JSON.stringify(log) })
        .run();
    },
    /** The latest merge of a case that was not undone. */
    lastMerge(caseId: string): { id: string; at: string; log: MergeLog } | undefined {
      const row = db
        .select()
        .from(caseMerges)
        .where(and(eq(caseMerges.caseId, caseId), isNull(caseMerges.undone)))
        .orderBy(desc(caseMerges.at), sql`rowid DESC`)
        .get();
      return row && { id: row.id, at: row.at, log: JSON.parse(row.replaced) as MergeLog };
    },
    setUndone(id: string, at: string): void {
      db.update(caseMerges).set({ undone: at }).where(eq(caseMerges.id, id)).run();
    },
  };
}

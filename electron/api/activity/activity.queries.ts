import { randomUUID } from 'node:crypto';
import { desc, eq, sql } from 'drizzle-orm';
import type { Activity } from '../../../shared/domain/activity.ts';
import type { Db } from '../../store/open.ts';
import { activity } from '../../store/tables.ts';

/** The statements of what was done in a case. */
export function activityQueries(db: Db) {
  const newest = () =>
    db
      .select({ id: activity.id, at: activity.at, what: activity.what, count: activity.count, subject: activity.subject })
      .from(activity)
      .where(eq(activity.caseId, sql.placeholder('caseId')))
      .orderBy(desc(activity.at), desc(sql`rowid`));
  const latest = newest().limit(8).prepare();
  const all = newest().prepare();
  return {
    /** Newest first, at most eight. */
    latest: (caseId: string): Activity[] => latest.all({ caseId }),
    /** Newest first. */
    list: (caseId: string): Activity[] => all.all({ caseId }),
    add(caseId: string, entry: Omit<Activity, 'id'>): void {
      db.insert(activity)
        .values({ id: randomUUID(), caseId, ...entry })
        .run();
    },
  };
}

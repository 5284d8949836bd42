import { eq, sql } from 'drizzle-orm';
import { NO_RESOLUTION, type Resolution } from '../../../shared/domain/resolution.ts';
import type { Db } from '../../store/open.ts';
import { resolutions } from '../../store/tables.ts';

/** The statements of the resolution. */
export function resolutionQueries(db: Db) {
  const one = db
    .select()
    .from(resolutions)
    .where(eq(resolutions.caseId, sql.placeholder('caseId')))
    .prepare();
  const all = db.select().from(resolutions).prepare();
  return {
    /** The resolution, or none yet. */
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

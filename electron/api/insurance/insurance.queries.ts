import { eq, sql } from 'drizzle-orm';
import { type Insurance, NO_INSURANCE } from '../../../shared/domain/insurance.ts';
import type { Db } from '../../store/open.ts';
import { insurances } from '../../store/tables.ts';

/** The statements of the insurance of a case. */
export function insuranceQueries(db: Db) {
  const one = db
    .select()
    .from(insurances)
    .where(eq(insurances.caseId, sql.placeholder('caseId')))
    .prepare();
  const all = db.select().from(insurances).prepare();
  return {
    /** The insurance of a case; `NO_INSURANCE` where nothing is stored. */
    get: (caseId: string): Insurance => ({ ...NO_INSURANCE, ...one.get({ caseId })?.insurance, caseId }),
    byCase: (): Map<string, Insurance> =>
      new Map(all.all().map(({ caseId, insurance }) => [caseId, { ...NO_INSURANCE, ...insurance, caseId }])),
    put({ caseId, ...insurance }: Insurance): void {
      db.insert(insurances)
        .values({ caseId, insurance })
        .onConflictDoUpdate({ target: insurances.caseId, set: { insurance } })
        .run();
    },
  };
}

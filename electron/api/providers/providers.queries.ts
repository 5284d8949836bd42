import { eq, sql } from 'drizzle-orm';
import { Criteria } from '../../../shared/domain/candidate.ts';
import type { Provider } from '../../../shared/domain/provider.ts';
import type { Db } from '../../store/open.ts';
import { providers } from '../../store/tables.ts';
import { caseRows } from '../case-rows.ts';

type Row = typeof providers.$inferSelect;

/** With every criterion, also those that are newer than the row. */
const asProvider = (row: Row): Provider => ({ ...row, criteria: Criteria.parse(row.criteria) });

/** The statements of the physicians and institutions. */
export function providerQueries(db: Db) {
  const rows = caseRows(db, providers, 'This provider', sql`lower(${providers.name})`);
  const all = db
    .select()
    .from(providers)
    .where(eq(providers.caseId, sql.placeholder('caseId')))
    .prepare();
  return {
    ...rows,
    /** The rows that are not removed, by name. */
    list: (caseId: string): Provider[] => rows.list(caseId).map(asProvider),
    byCase: (): Map<string, Provider[]> => new Map([...rows.byCase()].map(([caseId, of]) => [caseId, of.map(asProvider)])),
    /** Removed or not: a record keeps the name of the provider it came from. */
    all: (caseId: string): Provider[] => all.all({ caseId }).map(asProvider),
    /** Removed or not. Throws Problem NOT_FOUND. */
    get: (id: string): Provider => asProvider(rows.get(id)),
  };
}

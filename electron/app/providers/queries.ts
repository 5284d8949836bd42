import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Provider, ProviderChange } from '../../../shared/domain/provider.ts';
import type { Db } from '../../store/open.ts';
import { providers } from '../../store/tables.ts';
import { found } from '../not-found.ts';

export function providerQueries(db: Db) {
  const list = db
    .select()
    .from(providers)
    .where(and(eq(providers.caseId, sql.placeholder('caseId')), isNull(providers.removed)))
    .orderBy(sql`lower(${providers.name})`)
    .prepare();
  const all = db
    .select()
    .from(providers)
    .where(eq(providers.caseId, sql.placeholder('caseId')))
    .prepare();
  const one = db
    .select()
    .from(providers)
    .where(eq(providers.id, sql.placeholder('id')))
    .prepare();
  return {
    /** Those not removed, by name. */
    list: (caseId: string): Provider[] => list.all({ caseId }),
    /** Removed or not: a record keeps the name of the provider it came from. */
    all: (caseId: string): Provider[] => all.all({ caseId }),
    /** Removed or not. Throws Problem NOT_FOUND. */
    get: (id: string): Provider => found(one.get({ id }), 'This provider'),
    add(row: Provider): void {
      db.insert(providers).values(row).run();
    },
    change(id: string, change: ProviderChange & { removed?: string | null }): void {
      db.update(providers).set(change).where(eq(providers.id, id)).run();
    },
  };
}

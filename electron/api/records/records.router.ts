import { recordTitle } from '../../../shared/packets/packet-plan.ts';
import { type Context, vaultProcedure } from '../context.ts';
import type { Opened } from '../vault/vault-session.ts';

/** Lays records into the trash of their case, or takes them out, and tells of it. Throws Problem NOT_FOUND. */
function setRemoved({ queries, jobs, ports, transact }: Context & Opened, ids: string[], removed: string | null): void {
  const [first] = ids.map((id) => queries.records.get(id));
  transact(() => {
    queries.records.setRemoved(ids, removed);
    if (first)
      queries.activity.add(first.caseId, {
        at: ports.clock.now(),
        what: removed === null ? 'record-restored' : 'record-removed',
        count: ids.length,
        subject: ids.length === 1 ? recordTitle(first) : '',
      });
  });
  for (const caseId of queries.records.casesOf(ids)) jobs.changed('records', caseId);
}

export const recordsRouter = vaultProcedure.records.router({
  list: vaultProcedure.records.list.handler(({ context, input: { caseId, removed } }) => {
    const { id } = context.queries.cases.get(caseId);
    return context.queries.records.list(id, { removed });
  }),
  search: vaultProcedure.records.search.handler(({ context, input: { caseId, words } }) => {
    const { id } = context.queries.cases.get(caseId);
    return context.queries.records.search(id, words);
  }),
  get: vaultProcedure.records.get.handler(({ context, input }) => context.queries.records.get(input.id)),
  update: vaultProcedure.records.update.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const { caseId } = queries.records.get(input.id);
    if (input.change.providerId) queries.providers.get(input.change.providerId);
    if (Object.keys(input.change).length > 0) queries.records.change(input.id, input.change);
    jobs.changed('records', caseId);
    return queries.records.get(input.id);
  }),
  remove: vaultProcedure.records.remove.handler(({ context, input: { ids } }) => {
    setRemoved(context, ids, context.ports.clock.now());
  }),
  restore: vaultProcedure.records.restore.handler(({ context, input: { ids } }) => {
    setRemoved(context, ids, null);
  }),
});

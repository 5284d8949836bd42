import { recordTitle } from '../../../shared/packets/packet-plan.ts';
import type { VaultContext } from '../context.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';

/** Moves records to the trash of their case, or back, and notifies the windows. Throws Problem NOT_FOUND. */
function setRemoved({ queries, jobs, ports, transact }: VaultContext, ids: string[], removed: string | null): void {
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
  for (const caseId of queries.records.casesOf(ids)) jobs.notifyChanged('records', caseId);
}

export const recordsRouter = vaultProcedure.records.router({
  list: caseProcedure.records.list.handler(({ context, input: { removed } }) =>
    context.queries.records.list(context.case.id, { removed }),
  ),
  search: caseProcedure.records.search.handler(({ context, input: { text } }) =>
    context.queries.records.search(context.case.id, text),
  ),
  get: vaultProcedure.records.get.handler(({ context, input }) => context.queries.records.get(input.id)),
  update: vaultProcedure.records.update.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const { caseId } = queries.records.get(input.id);
    if (input.change.providerId) queries.providers.get(input.change.providerId);
    if (Object.keys(input.change).length > 0) queries.records.change(input.id, input.change);
    jobs.notifyChanged('records', caseId);
    return queries.records.get(input.id);
  }),
  remove: vaultProcedure.records.remove.handler(({ context, input: { ids } }) => {
    setRemoved(context, ids, context.ports.clock.now());
  }),
  restore: vaultProcedure.records.restore.handler(({ context, input: { ids } }) => {
    setRemoved(context, ids, null);
  }),
});

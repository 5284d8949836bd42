import { randomUUID } from 'node:crypto';
import { whereaboutsOf } from '../../../shared/custody/custody.ts';
import { CUSTODY_STEP_LABELS } from '../../../shared/custody/custody-labels.ts';
import type { Custody, CustodyChange } from '../../../shared/domain/custody.ts';
import type { VaultContext } from '../context.ts';
import { assertSameCase } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import type { Queries } from '../queries.ts';
import { setRemoved } from '../set-removed.ts';

/** Refuses an owner or a request of another case. Throws Problem NOT_FOUND. */
function checkCase(queries: Queries, caseId: string, { ownerId, requestId }: CustodyChange): void {
  if (ownerId) assertSameCase(caseId, queries.providers.get(ownerId), 'This provider');
  if (requestId) assertSameCase(caseId, queries.requests.get(requestId), 'This request');
}

/** Tells in the activity of its case that a thing is in other hands than before. Within a transaction. */
function logCustodySteps({ queries, ports }: VaultContext, before: Pick<Custody, 'steps'>, after: Custody): void {
  const { step } = whereaboutsOf(after);
  if (step === null || step.what === whereaboutsOf(before).step?.what) return;
  const subject = `${after.what}: ${CUSTODY_STEP_LABELS[step.what].toLowerCase()}`;
  queries.activity.add(after.caseId, { at: ports.clock.now(), what: 'custody-marked', count: 1, subject });
}

export const custodyRouter = vaultProcedure.custody.router({
  list: caseProcedure.custody.list.handler(({ context }) => context.queries.custody.list(context.case.id)),
  create: caseProcedure.custody.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = context.case;
    checkCase(queries, caseId, input.draft);
    const newCustody = { ...input.draft, id: randomUUID(), caseId, created: ports.clock.now(), removed: null };
    context.transact(() => {
      queries.custody.add(newCustody);
      logCustodySteps(context, { steps: [] }, newCustody);
    });
    jobs.notifyChanged('custody', caseId);
    return queries.custody.get(newCustody.id);
  }),
  update: vaultProcedure.custody.update.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const before = queries.custody.get(input.id);
    const { caseId } = before;
    checkCase(queries, caseId, input.change);
    context.transact(() => {
      queries.custody.change(input.id, input.change);
      logCustodySteps(context, before, queries.custody.get(input.id));
    });
    jobs.notifyChanged('custody', caseId);
    return queries.custody.get(input.id);
  }),
  remove: vaultProcedure.custody.remove.handler(({ context, input }) => setRemoved(context, 'custody', input.id, true)),
  restore: vaultProcedure.custody.restore.handler(({ context, input }) => setRemoved(context, 'custody', input.id, false)),
});

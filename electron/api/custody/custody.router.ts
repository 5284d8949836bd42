import { randomUUID } from 'node:crypto';
import { whereIs } from '../../../shared/custody/custody.ts';
import { STEP_LABELS } from '../../../shared/custody/custody-labels.ts';
import type { Custody, CustodyChange } from '../../../shared/domain/custody.ts';
import { ofCase, setRemoved } from '../case-rows.ts';
import { type Context, vaultProcedure } from '../context.ts';
import type { Queries } from '../queries.ts';
import type { Opened } from '../vault/vault-session.ts';

/** Refuses an owner or a request of another case. Throws Problem NOT_FOUND. */
function checkCase(queries: Queries, caseId: string, { ownerId, requestId }: CustodyChange): void {
  if (ownerId) ofCase(caseId, queries.providers.get(ownerId), 'This provider');
  if (requestId) ofCase(caseId, queries.requests.get(requestId), 'This request');
}

/** Tells in the activity of its case that a thing is in other hands than before. Within a transaction. */
function noteHands({ queries, ports }: Context & Opened, before: Pick<Custody, 'steps'>, after: Custody): void {
  const { step } = whereIs(after);
  if (step === null || step.what === whereIs(before).step?.what) return;
  const subject = `${after.what}: ${STEP_LABELS[step.what].toLowerCase()}`;
  queries.activity.add(after.caseId, { at: ports.clock.now(), what: 'custody-marked', count: 1, subject });
}

export const custodyRouter = vaultProcedure.custody.router({
  list: vaultProcedure.custody.list.handler(({ context, input }) =>
    context.queries.custody.list(context.queries.cases.get(input.caseId).id),
  ),
  create: vaultProcedure.custody.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = queries.cases.get(input.caseId);
    checkCase(queries, caseId, input.draft);
    const made = { ...input.draft, id: randomUUID(), caseId, created: ports.clock.now(), removed: null };
    context.transact(() => {
      queries.custody.add(made);
      noteHands(context, { steps: [] }, made);
    });
    jobs.changed('custody', caseId);
    return queries.custody.get(made.id);
  }),
  update: vaultProcedure.custody.update.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const before = queries.custody.get(input.id);
    const { caseId } = before;
    checkCase(queries, caseId, input.change);
    context.transact(() => {
      queries.custody.change(input.id, input.change);
      noteHands(context, before, queries.custody.get(input.id));
    });
    jobs.changed('custody', caseId);
    return queries.custody.get(input.id);
  }),
  remove: vaultProcedure.custody.remove.handler(({ context, input }) => setRemoved(context, 'custody', input.id, true)),
  restore: vaultProcedure.custody.restore.handler(({ context, input }) => setRemoved(context, 'custody', input.id, false)),
});

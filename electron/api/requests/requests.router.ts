import { randomUUID } from 'node:crypto';
import { localDayOf } from '../../../shared/dates/local-day.ts';
import type { RecordRequest, RequestChange } from '../../../shared/domain/request.ts';
import { proposedRequests } from '../../../shared/requests/proposed-requests.ts';
import { requestAddressee } from '../../../shared/requests/request-labels.ts';
import type { VaultContext } from '../context.ts';
import { journeyOf } from '../journey/journey-facts.ts';
import { assertSameCase, orNotFound } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import type { Queries } from '../queries.ts';
import { setRemoved } from '../set-removed.ts';
import { linkReceivedRecords, logRequestState, updateLettersAfterRequest } from './derived-updates.ts';

/** Refuses a provider or records of another case. Records received earlier may be removed since. Throws Problem NOT_FOUND. */
function checkCase(queries: Queries, caseId: string, change: RequestChange, before: Pick<RecordRequest, 'items'>): void {
  if (change.providerId) assertSameCase(caseId, queries.providers.get(change.providerId), 'This provider');
  const known = new Set([...queries.records.evidence(caseId).map(({ id }) => id), ...before.items.flatMap(({ came }) => came)]);
  for (const id of change.items?.flatMap(({ came }) => came) ?? []) orNotFound(known.has(id) || undefined, 'This record');
}

/** Notifies the windows of a changed request: received records change the checklist, steps change letters. */
function notifyChanges({ jobs }: VaultContext, caseId: string): void {
  for (const subject of ['requests', 'letters', 'checklist'] as const) jobs.notifyChanged(subject, caseId);
}

export const requestsRouter = vaultProcedure.requests.router({
  list: caseProcedure.requests.list.handler(({ context }) => context.queries.requests.list(context.case.id)),
  get: vaultProcedure.requests.get.handler(({ context, input }) => context.queries.requests.get(input.id)),
  proposed: caseProcedure.requests.proposed.handler(({ context }) =>
    proposedRequests(journeyOf(context.queries, context.case, localDayOf(context.ports.clock.now()))),
  ),
  create: caseProcedure.requests.create.handler(({ context, input }) => {
    const { queries, ports } = context;
    const { id: caseId } = context.case;
    checkCase(queries, caseId, input.draft, { items: [] });
    const newRequest = { ...input.draft, id: randomUUID(), caseId, created: ports.clock.now(), removed: null };
    context.transact(() => {
      queries.requests.add(newRequest);
      linkReceivedRecords(context, { ...newRequest, items: [] }, newRequest);
      const subject = requestAddressee(newRequest, queries.providers.list(caseId));
      queries.activity.add(caseId, { at: newRequest.created, what: 'request-made', count: 1, subject });
      logRequestState(context, { ...newRequest, steps: [] }, newRequest);
    });
    notifyChanges(context, caseId);
    return queries.requests.get(newRequest.id);
  }),
  update: vaultProcedure.requests.update.handler(({ context, input }) => {
    const { queries } = context;
    const before = queries.requests.get(input.id);
    checkCase(queries, before.caseId, input.change, before);
    context.transact(() => {
      queries.requests.change(before.id, input.change);
      const after = queries.requests.get(before.id);
      linkReceivedRecords(context, before, after);
      updateLettersAfterRequest(context, before, after);
      logRequestState(context, before, after);
    });
    notifyChanges(context, before.caseId);
    return queries.requests.get(before.id);
  }),
  remove: vaultProcedure.requests.remove.handler(({ context, input }) => setRemoved(context, 'requests', input.id, true)),
  restore: vaultProcedure.requests.restore.handler(({ context, input }) => setRemoved(context, 'requests', input.id, false)),
});

import { randomUUID } from 'node:crypto';
import { ofCase, setRemoved } from '../case-rows.ts';
import { openDoor } from '../context.ts';

export const requestsDoor = openDoor.requests.router({
  list: openDoor.requests.list.handler(({ context, input }) =>
    context.queries.requests.list(context.queries.cases.get(input.caseId).id),
  ),
  create: openDoor.requests.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = queries.cases.get(input.caseId);
    if (input.draft.providerId) ofCase(caseId, queries.providers.get(input.draft.providerId), 'This provider');
    const id = randomUUID();
    queries.requests.add({ ...input.draft, id, caseId, created: ports.clock.now(), removed: null });
    jobs.changed('requests', caseId);
    return queries.requests.get(id);
  }),
  update: openDoor.requests.update.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const { caseId } = queries.requests.get(input.id);
    if (input.change.providerId) ofCase(caseId, queries.providers.get(input.change.providerId), 'This provider');
    queries.requests.change(input.id, input.change);
    jobs.changed('requests', caseId);
    return queries.requests.get(input.id);
  }),
  remove: openDoor.requests.remove.handler(({ context, input }) => setRemoved(context, 'requests', input.id, true)),
  restore: openDoor.requests.restore.handler(({ context, input }) => setRemoved(context, 'requests', input.id, false)),
});

import { randomUUID } from 'node:crypto';
import { ofCase, setRemoved } from '../case-rows.ts';
import { openDoor } from '../context.ts';

export const custodyDoor = openDoor.custody.router({
  list: openDoor.custody.list.handler(({ context, input }) =>
    context.queries.custody.list(context.queries.cases.get(input.caseId).id),
  ),
  create: openDoor.custody.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = queries.cases.get(input.caseId);
    if (input.draft.ownerId) ofCase(caseId, queries.providers.get(input.draft.ownerId), 'This provider');
    const id = randomUUID();
    queries.custody.add({ ...input.draft, id, caseId, created: ports.clock.now(), removed: null });
    jobs.changed('custody', caseId);
    return queries.custody.get(id);
  }),
  update: openDoor.custody.update.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const { caseId } = queries.custody.get(input.id);
    if (input.change.ownerId) ofCase(caseId, queries.providers.get(input.change.ownerId), 'This provider');
    queries.custody.change(input.id, input.change);
    jobs.changed('custody', caseId);
    return queries.custody.get(input.id);
  }),
  remove: openDoor.custody.remove.handler(({ context, input }) => setRemoved(context, 'custody', input.id, true)),
  restore: openDoor.custody.restore.handler(({ context, input }) => setRemoved(context, 'custody', input.id, false)),
});

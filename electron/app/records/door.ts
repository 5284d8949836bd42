import { openDoor } from '../context.ts';

export const recordsDoor = openDoor.records.router({
  list: openDoor.records.list.handler(({ context, input: { caseId, search, removed } }) => {
    const { id } = context.queries.cases.get(caseId);
    return context.queries.records.list(id, { search, removed });
  }),
  get: openDoor.records.get.handler(({ context, input }) => context.queries.records.get(input.id)),
  update: openDoor.records.update.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const { caseId } = queries.records.get(input.id);
    if (input.change.providerId) queries.providers.get(input.change.providerId);
    if (Object.keys(input.change).length > 0) queries.records.change(input.id, input.change);
    jobs.changed('records', caseId);
    return queries.records.get(input.id);
  }),
  remove: openDoor.records.remove.handler(({ context, input: { ids } }) => {
    const { queries, jobs, ports } = context;
    const now = ports.clock.now();
    const [first] = ids.map((id) => queries.records.get(id));
    context.transact(() => {
      queries.records.setRemoved(ids, now);
      if (first)
        queries.activity.add(first.caseId, {
          at: now,
          what: 'record-removed',
          count: ids.length,
          subject: ids.length === 1 ? first.title : '',
        });
    });
    for (const caseId of queries.records.casesOf(ids)) jobs.changed('records', caseId);
  }),
  restore: openDoor.records.restore.handler(({ context, input: { ids } }) => {
    const { queries, jobs } = context;
    for (const id of ids) queries.records.get(id);
    context.transact(() => queries.records.setRemoved(ids, null));
    for (const caseId of queries.records.casesOf(ids)) jobs.changed('records', caseId);
  }),
});

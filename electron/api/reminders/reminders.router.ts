import { randomUUID } from 'node:crypto';
import { setRemoved } from '../case-rows.ts';
import { openDoor } from '../context.ts';

export const remindersDoor = openDoor.reminders.router({
  list: openDoor.reminders.list.handler(({ context, input }) =>
    context.queries.reminders.list(context.queries.cases.get(input.caseId).id),
  ),
  create: openDoor.reminders.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = queries.cases.get(input.caseId);

    const id = randomUUID();
    queries.reminders.add({ ...input.draft, done: false, id, caseId, created: ports.clock.now(), removed: null });
    jobs.changed('reminders', caseId);
    return queries.reminders.get(id);
  }),
  update: openDoor.reminders.update.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const { caseId } = queries.reminders.get(input.id);

    queries.reminders.change(input.id, input.change);
    jobs.changed('reminders', caseId);
    return queries.reminders.get(input.id);
  }),
  remove: openDoor.reminders.remove.handler(({ context, input }) => setRemoved(context, 'reminders', input.id, true)),
  restore: openDoor.reminders.restore.handler(({ context, input }) => setRemoved(context, 'reminders', input.id, false)),
});

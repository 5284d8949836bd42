import { randomUUID } from 'node:crypto';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import { setRemoved } from '../set-removed.ts';

export const remindersRouter = vaultProcedure.reminders.router({
  list: caseProcedure.reminders.list.handler(({ context }) => context.queries.reminders.list(context.case.id)),
  create: caseProcedure.reminders.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = context.case;

    const id = randomUUID();
    queries.reminders.add({ ...input.draft, done: false, id, caseId, created: ports.clock.now(), removed: null });
    jobs.notifyChanged('reminders', caseId);
    return queries.reminders.get(id);
  }),
  update: vaultProcedure.reminders.update.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const { caseId } = queries.reminders.get(input.id);

    queries.reminders.change(input.id, input.change);
    jobs.notifyChanged('reminders', caseId);
    return queries.reminders.get(input.id);
  }),
  remove: vaultProcedure.reminders.remove.handler(({ context, input }) => setRemoved(context, 'reminders', input.id, true)),
  restore: vaultProcedure.reminders.restore.handler(({ context, input }) => setRemoved(context, 'reminders', input.id, false)),
});

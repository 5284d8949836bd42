import { vaultProcedure } from '../context.ts';
import { allDue, caseDue } from './all-due.ts';

export const dueRouter = vaultProcedure.due.router({
  list: vaultProcedure.due.list.handler(({ context: { queries }, input: { caseId, today } }) =>
    caseId === null ? allDue(queries, today) : caseDue(queries, caseId, today),
  ),
  dismiss: vaultProcedure.due.dismiss.handler(({ context: { queries, jobs }, input }) => {
    const { id } = queries.cases.get(input.caseId);
    if (input.back) queries.putAway.back(id, input.key);
    else queries.putAway.put(id, input.key, input.until);
    jobs.changed('reminders', id);
  }),
});

import { caseProcedure, vaultProcedure } from '../procedures.ts';
import { allDue, caseDue } from './all-due.ts';

export const dueRouter = vaultProcedure.due.router({
  list: vaultProcedure.due.list.handler(({ context: { queries }, input: { caseId, today } }) =>
    caseId === null ? allDue(queries, today) : caseDue(queries, caseId, today),
  ),
  dismiss: caseProcedure.due.dismiss.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const { id } = context.case;
    if (input.restore) queries.dismissals.remove(id, input.key);
    else queries.dismissals.put(id, input.key, input.until);
    jobs.notifyChanged('reminders', id);
  }),
});

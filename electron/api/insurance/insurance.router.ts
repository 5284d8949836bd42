import { changedInsurance, insuranceMilestone } from '../../../shared/insurance/insurance-change.ts';
import { ofCase } from '../case-rows.ts';
import { vaultProcedure } from '../context.ts';

export const insuranceRouter = vaultProcedure.insurance.router({
  get: vaultProcedure.insurance.get.handler(({ context, input }) =>
    context.queries.insurance.get(context.queries.cases.get(input.caseId).id),
  ),
  change: vaultProcedure.insurance.change.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id } = queries.cases.get(input.caseId);
    const { insurerId } = input.change;
    if (insurerId) ofCase(id, queries.providers.get(insurerId), 'This insurer');
    const before = queries.insurance.get(id);
    const after = changedInsurance(before, input.change);
    const subject = insuranceMilestone(before, after);
    context.transact(() => {
      queries.insurance.put(after);
      if (subject) queries.activity.add(id, { at: ports.clock.now(), what: 'insurance-changed', count: 1, subject });
    });
    jobs.changed('insurance', id);
    return queries.insurance.get(id);
  }),
});

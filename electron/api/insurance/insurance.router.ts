import { applyInsuranceChange, insuranceMilestone } from '../../../shared/insurance/insurance-change.ts';
import { assertSameCase } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';

export const insuranceRouter = vaultProcedure.insurance.router({
  get: caseProcedure.insurance.get.handler(({ context }) => context.queries.insurance.get(context.case.id)),
  change: caseProcedure.insurance.change.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id } = context.case;
    const { insurerId } = input.change;
    if (insurerId) assertSameCase(id, queries.providers.get(insurerId), 'This insurer');
    const before = queries.insurance.get(id);
    const after = applyInsuranceChange(before, input.change);
    const subject = insuranceMilestone(before, after);
    context.transact(() => {
      queries.insurance.put(after);
      if (subject) queries.activity.add(id, { at: ports.clock.now(), what: 'insurance-changed', count: 1, subject });
    });
    jobs.notifyChanged('insurance', id);
    return queries.insurance.get(id);
  }),
});

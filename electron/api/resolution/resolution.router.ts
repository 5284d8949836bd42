import { applyChange } from '../../../shared/domain/apply-change.ts';
import { chooseResolutionOption } from '../../../shared/resolution/resolution-options.ts';
import { resolutionStatus } from '../../../shared/resolution/resolution-steps.ts';
import { journeyOf } from '../journey/journey-facts.ts';
import { assertSameCase } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';

export const resolutionRouter = vaultProcedure.resolution.router({
  get: caseProcedure.resolution.get.handler(({ context }) => context.queries.resolution.get(context.case.id)),
  change: caseProcedure.resolution.change.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const before = queries.resolution.get(context.case.id);
    const { caseId } = before;
    if (input.change.providerId) assertSameCase(caseId, queries.providers.get(input.change.providerId), 'This physician');
    const { way = before.way } = input.change;
    const after = applyChange(before, { ...chooseResolutionOption(before, way), ...input.change });
    context.transact(() => {
      queries.resolution.put(after);
      if (after.way !== null && after.way !== before.way)
        queries.activity.add(caseId, { at: ports.clock.now(), what: 'way-chosen', count: 1, subject: after.way });
    });
    jobs.notifyChanged('resolution', caseId);
    return after;
  }),
  steps: caseProcedure.resolution.steps.handler(({ context, input }) =>
    resolutionStatus(journeyOf(context.queries, context.case, input.today), context.queries.dismissals.of(context.case.id)),
  ),
});

import { merged } from '../../../shared/domain/merged.ts';
import { choosing } from '../../../shared/resolution/resolution-options.ts';
import { wayOnOf } from '../../../shared/resolution/resolution-steps.ts';
import { ofCase } from '../case-rows.ts';
import { vaultProcedure } from '../context.ts';
import { journeyOf } from '../journey/journey-facts.ts';

export const resolutionRouter = vaultProcedure.resolution.router({
  get: vaultProcedure.resolution.get.handler(({ context: { queries }, input }) =>
    queries.resolution.get(queries.cases.get(input.caseId).id),
  ),
  change: vaultProcedure.resolution.change.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const before = queries.resolution.get(queries.cases.get(input.caseId).id);
    const { caseId } = before;
    if (input.change.providerId) ofCase(caseId, queries.providers.get(input.change.providerId), 'This physician');
    const { way = before.way } = input.change;
    const after = merged(before, { ...choosing(before, way), ...input.change });
    context.transact(() => {
      queries.resolution.put(after);
      if (after.way !== null && after.way !== before.way)
        queries.activity.add(caseId, { at: ports.clock.now(), what: 'way-chosen', count: 1, subject: after.way });
    });
    jobs.changed('resolution', caseId);
    return after;
  }),
  steps: vaultProcedure.resolution.steps.handler(({ context: { queries }, input: { caseId, today } }) =>
    wayOnOf(journeyOf(queries, queries.cases.get(caseId), today), queries.putAway.of(caseId)),
  ),
});

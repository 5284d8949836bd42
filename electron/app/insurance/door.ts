import { openDoor } from '../context.ts';
import { merged } from '../merged.ts';

export const insuranceDoor = openDoor.insurance.router({
  get: openDoor.insurance.get.handler(({ context, input }) =>
    context.queries.insurance.get(context.queries.cases.get(input.caseId).id),
  ),
  change: openDoor.insurance.change.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const { id } = queries.cases.get(input.caseId);
    queries.insurance.put(merged(queries.insurance.get(id), input.change));
    jobs.changed('insurance', id);
    return queries.insurance.get(id);
  }),
});

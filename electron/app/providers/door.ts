import { randomUUID } from 'node:crypto';
import type { Provider } from '../../../shared/domain/provider.ts';
import { setRemoved } from '../case-rows.ts';
import { openDoor } from '../context.ts';

export const providersDoor = openDoor.providers.router({
  list: openDoor.providers.list.handler(({ context, input }) => context.queries.providers.list(input.caseId)),
  create: openDoor.providers.create.handler(({ context, input }) => {
    const { id: caseId } = context.queries.cases.get(input.caseId);
    const provider: Provider = { ...input.draft, id: randomUUID(), caseId, created: context.ports.clock.now(), removed: null };
    context.queries.providers.add(provider);
    context.jobs.changed('providers', caseId);
    return provider;
  }),
  update: openDoor.providers.update.handler(({ context, input }) => {
    const { caseId } = context.queries.providers.get(input.id);
    context.queries.providers.change(input.id, input.change);
    context.jobs.changed('providers', caseId);
    return context.queries.providers.get(input.id);
  }),
  remove: openDoor.providers.remove.handler(({ context, input }) => setRemoved(context, 'providers', input.id, true)),
  restore: openDoor.providers.restore.handler(({ context, input }) => setRemoved(context, 'providers', input.id, false)),
});

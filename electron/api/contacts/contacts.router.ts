import { randomUUID } from 'node:crypto';
import { assertSameCase } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import { setRemoved } from '../set-removed.ts';

export const contactsRouter = vaultProcedure.contacts.router({
  list: caseProcedure.contacts.list.handler(({ context }) => context.queries.contacts.list(context.case.id)),
  create: caseProcedure.contacts.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = context.case;
    const { providerId, insurance } = input.draft;
    const provider = providerId ? queries.providers.get(providerId) : null;
    if (provider) assertSameCase(caseId, provider, 'This provider');
    const id = randomUUID();
    const created = ports.clock.now();
    context.transact(() => {
      queries.contacts.add({ ...input.draft, id, caseId, created, removed: null });
      const subject = provider?.name ?? (insurance ? 'Insurer' : '');
      queries.activity.add(caseId, { at: created, what: 'contact-logged', count: 1, subject });
    });
    jobs.notifyChanged('contacts', caseId);
    return queries.contacts.get(id);
  }),
  update: vaultProcedure.contacts.update.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const { caseId } = queries.contacts.get(input.id);
    if (input.change.providerId) assertSameCase(caseId, queries.providers.get(input.change.providerId), 'This provider');
    queries.contacts.change(input.id, input.change);
    jobs.notifyChanged('contacts', caseId);
    return queries.contacts.get(input.id);
  }),
  remove: vaultProcedure.contacts.remove.handler(({ context, input }) => setRemoved(context, 'contacts', input.id, true)),
  restore: vaultProcedure.contacts.restore.handler(({ context, input }) => setRemoved(context, 'contacts', input.id, false)),
});

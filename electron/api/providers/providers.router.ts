import { randomUUID } from 'node:crypto';
import { applyChange } from '../../../shared/domain/apply-change.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Provider, ProviderChange } from '../../../shared/domain/provider.ts';
import { renameCustomCriteria, validateCustomCriteria } from '../../../shared/providers/custom-criteria.ts';
import { afterProvider, afterRemoval, afterRestoring, type DerivedUpdates } from '../../../shared/providers/derived-updates.ts';
import { providerLine } from '../../../shared/providers/names.ts';
import { type RoleFacts, secondPhysicianOf } from '../../../shared/providers/roles.ts';
import type { VaultContext } from '../context.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import type { Queries } from '../queries.ts';
import { applyDerivedUpdates, notifyDerivedUpdates } from './derived-updates.ts';

function factsOf(queries: Queries, caseId: string): RoleFacts {
  return { case: queries.cases.get(caseId), providers: queries.providers.list(caseId) };
}

/** The provider with a change; of the criteria too only what is given. */
function changedProvider(before: Provider, { criteria = {}, ...change }: ProviderChange): Provider {
  const own = { ...before.criteria.own, ...criteria.own };
  return { ...applyChange(before, change), criteria: { ...applyChange(before.criteria, criteria), own } };
}

/** Writes a provider and all derived updates, or nothing. */
function write(
  context: VaultContext,
  { before, after, given }: { before: Provider | null; after: Provider; given: ProviderChange['role'] },
): Provider {
  const { queries, jobs, ports } = context;
  const { id, caseId } = after;
  const facts = factsOf(queries, caseId);
  const step: DerivedUpdates =
    after.removed === null ? afterProvider(before, after, given, facts) : { lines: {}, roles: new Map() };
  context.transact(() => {
    if (before) queries.providers.change(id, after);
    else queries.providers.add(after);
    applyDerivedUpdates(context, caseId, step);
    if (given === 'second' && secondPhysicianOf(facts)?.id !== id)
      queries.activity.add(caseId, {
        at: ports.clock.now(),
        what: 'physician-chosen',
        count: 1,
        subject: providerLine(after),
      });
  });
  jobs.notifyChanged('providers', caseId);
  notifyDerivedUpdates(context, caseId, step);
  return queries.providers.get(id);
}

/** Removes or restores a provider with all derived updates, or nothing. */
function setProviderRemoved(context: VaultContext, id: string, removed: boolean): void {
  const { queries, jobs } = context;
  const provider = queries.providers.get(id);
  const { caseId } = provider;
  if ((provider.removed !== null) === removed) return;
  const step = (removed ? afterRemoval : afterRestoring)(provider, factsOf(queries, caseId));
  context.transact(() => {
    applyDerivedUpdates(context, caseId, step);
    queries.providers.change(id, { removed: removed ? context.ports.clock.now() : null });
  });
  jobs.notifyChanged('providers', caseId);
  notifyDerivedUpdates(context, caseId, step);
}

export const providersRouter = vaultProcedure.providers.router({
  list: caseProcedure.providers.list.handler(({ context }) => context.queries.providers.list(context.case.id)),
  create: caseProcedure.providers.create.handler(({ context, input }) => {
    const { id: caseId } = context.case;
    const after: Provider = { ...input.draft, id: randomUUID(), caseId, created: context.ports.clock.now(), removed: null };
    return write(context, { before: null, after, given: after.role === 'none' ? undefined : after.role });
  }),
  update: vaultProcedure.providers.update.handler(({ context, input }) => {
    const before = context.queries.providers.get(input.id);
    return write(context, { before, after: changedProvider(before, input.change), given: input.change.role });
  }),
  customCriteria: caseProcedure.providers.customCriteria.handler(({ context, input: { criteria } }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = context.case;
    const validationMessage = validateCustomCriteria(criteria.map(({ name }) => name));
    if (validationMessage)
      throw new Problem('REFUSED', { happened: validationMessage, kept: 'Nothing was changed.', todo: 'Choose another name.' });
    context.transact(() => {
      queries.cases.change(caseId, { ownCriteria: criteria.map(({ name }) => name), updated: ports.clock.now() });
      for (const { id, criteria: before } of queries.providers.all(caseId))
        queries.providers.change(id, { criteria: { ...before, own: renameCustomCriteria(before.own, criteria) } });
    });
    for (const subject of ['cases', 'providers'] as const) jobs.notifyChanged(subject, caseId);
    return queries.cases.get(caseId);
  }),
  remove: vaultProcedure.providers.remove.handler(({ context, input }) => setProviderRemoved(context, input.id, true)),
  restore: vaultProcedure.providers.restore.handler(({ context, input }) => setProviderRemoved(context, input.id, false)),
});

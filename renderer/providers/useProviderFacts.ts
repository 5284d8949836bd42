import { useQuery } from '@tanstack/react-query';
import type { ProviderRole } from '../../shared/domain/candidate.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Opinion } from '../../shared/domain/opinion.ts';
import type { Provider } from '../../shared/domain/provider.ts';
import type { Resolution } from '../../shared/domain/resolution.ts';
import type { CandidateFacts } from '../../shared/providers/independence.ts';
import { roleOf } from '../../shared/providers/roles.ts';
import { client, orpc } from '../client/client.ts';
import { showProblem, showUndo } from '../ui/toasts.tsx';
import { useProviders } from './useProviders.ts';

export type ProviderFacts = CandidateFacts & { case: Case; resolution: Resolution; opinions: readonly Opinion[] };

/** The facts that the rules on providers read; null while loading. */
export function useProviderFacts(caseId: string): { facts: ProviderFacts | null; error: unknown } {
  const caseQuery = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } }));
  const records = useQuery(orpc.records.list.queryOptions({ input: { caseId } }));
  const resolution = useQuery(orpc.resolution.get.queryOptions({ input: { caseId } }));
  const opinions = useQuery(orpc.opinions.list.queryOptions({ input: { caseId } }));
  const { providers, loading, error } = useProviders(caseId);
  const ready = caseQuery.data && records.data && resolution.data && opinions.data && !loading;
  return {
    facts: ready
      ? {
          case: caseQuery.data,
          providers,
          records: records.data.filter(({ removed }) => removed === null),
          resolution: resolution.data,
          opinions: opinions.data,
        }
      : null,
    error: error ?? caseQuery.error ?? records.error ?? resolution.error ?? opinions.error,
  };
}

/** The message after a change of role, by the role before. */
function roleChangeMessage({ name }: Provider, role: ProviderRole, previousRole: ProviderRole): string {
  if (role === 'second') return `${name} is the second physician. The case and the packet name them now.`;
  if (role === 'first') return `${name} is the first physician. The case names them now.`;
  if (role === 'third') return `${name} is the third physician.`;
  if (previousRole === 'second') return `${name} is no longer the second physician. The case names nobody for it now.`;
  if (previousRole === 'third') return `${name} is no longer the third physician.`;
  if (previousRole === 'first') return `${name} is no longer the first physician. The case names nobody for it now.`;
  return role === 'candidate' ? `${name} is a candidate now.` : `The role of ${name} is changed.`;
}

/** Gives a provider a role, with an undo that restores the previous holder and the names in the case. */
export async function giveRole(provider: Provider, role: ProviderRole, facts: ProviderFacts): Promise<void> {
  const { id } = provider;
  const previousRole = roleOf(provider, facts);
  if (role === previousRole) return;
  const { id: caseId, firstPhysician, recipient } = facts.case;
  const previousHolder = facts.providers.find((other) => other.id !== id && roleOf(other, facts) === role);
  await client.providers.update({ id, change: { role } });
  const undo = async () => {
    await client.providers.update({ id, change: { role: previousRole } });
    if (previousHolder && (role === 'first' || role === 'second' || role === 'third'))
      await client.providers.update({ id: previousHolder.id, change: { role } });
    await client.cases.update({ id: caseId, change: { firstPhysician, recipient } });
  };
  showUndo(roleChangeMessage(provider, role, previousRole), () => void undo().catch((failure) => showProblem(failure)), 'role');
}

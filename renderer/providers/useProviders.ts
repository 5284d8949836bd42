import { useQuery } from '@tanstack/react-query';
import type { Provider } from '../../shared/domain/provider.ts';
import { orpc } from '../client/client.ts';

/** The providers of a case by name, without the removed ones. */
export function useProviders(caseId: string): {
  providers: Provider[];
  byId: ReadonlyMap<string, Provider>;
  loading: boolean;
  error: unknown;
} {
  const query = useQuery({
    ...orpc.providers.list.queryOptions({ input: { caseId } }),
    select: byName,
  });
  const providers = query.data ?? [];
  return {
    providers,
    byId: new Map(providers.map((provider) => [provider.id, provider])),
    loading: query.isPending,
    error: query.error,
  };
}

function byName(all: Provider[]): Provider[] {
  return all.filter(({ removed }) => removed === null).sort((a, b) => a.name.localeCompare(b.name));
}

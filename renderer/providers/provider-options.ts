import { useQuery } from '@tanstack/react-query';
import type { Provider } from '../../shared/domain/provider.ts';
import { orpc } from '../client/client.ts';

/** The people and institutions of a case that are not in its trash, by name. */
export function useProviders(caseId: string): {
  providers: Provider[];
  byId: ReadonlyMap<string, Provider>;
  loading: boolean;
  error: unknown;
} {
  const found = useQuery({
    ...orpc.providers.list.queryOptions({ input: { caseId } }),
    select: byName,
  });
  const providers = found.data ?? [];
  return {
    providers,
    byId: new Map(providers.map((provider) => [provider.id, provider])),
    loading: found.isPending,
    error: found.error,
  };
}

function byName(all: Provider[]): Provider[] {
  return all.filter(({ removed }) => removed === null).sort((a, b) => a.name.localeCompare(b.name));
}

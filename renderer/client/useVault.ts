import { useQuery } from '@tanstack/react-query';
import { orpc } from './client.ts';

/** The status of the vault; `undefined` while loading. */
export function useVault() {
  return useQuery(orpc.vault.status.queryOptions());
}

import { useQuery } from '@tanstack/react-query';
import { orpc } from './client.ts';

/** Where the application stands with its vault; `undefined` until it is known. */
export function useVault() {
  return useQuery(orpc.vault.status.queryOptions());
}

import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';

/** Queries with an optimistic update: the number of running changes, and whether a refetch was postponed. */
const updates = new Map<string, { changes: number; refetchDue: boolean }>();

/**
 * Begins an optimistic update of a query; call it before showing the change. Until the vault has stored the change, every answer
 * is older: a new row would vanish, and the focus with it. Returns a function that ends the update and says whether it was the
 * last one. Pass `true` for a refused change: then the query is refetched.
 */
export function beginOptimisticUpdate(queryClient: QueryClient, queryKey: QueryKey): (refused?: boolean) => boolean {
  const key = hashKey(queryKey);
  const entry = updates.get(key) ?? { changes: 0, refetchDue: false };
  updates.set(key, entry);
  entry.changes += 1;
  void queryClient.cancelQueries({ queryKey, exact: true });
  return (refused = false) => {
    entry.changes -= 1;
    entry.refetchDue ||= refused;
    if (entry.changes > 0) return false;
    updates.delete(key);
    if (entry.refetchDue) void queryClient.invalidateQueries({ queryKey, exact: true });
    return true;
  };
}

/** Whether a query may be refetched now. A query with an optimistic update is refetched once the update ends. */
export function mayRefetch({ queryKey }: Pick<Query, 'queryKey'>): boolean {
  const entry = updates.get(hashKey(queryKey));
  if (entry) entry.refetchDue = true;
  return entry === undefined;
}

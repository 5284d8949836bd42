import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';

/** Queries with an optimistic update: how many changes are under way, and whether a refetch was postponed. */
const updates = new Map<string, { changes: number; refetchDue: boolean }>();

/**
 * Begins an optimistic update of a query: call it before the change is shown. Until the vault has stored the change, whatever is read
 * of the query is older; a row just added would vanish and come again, and the focus with it. Gives what ends the update, stored or
 * refused (then the query is refetched), and answers whether it was the last one.
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

/** Whether a query may be refetched now; one with an optimistic update is refetched once that ended. */
export function mayRefetch({ queryKey }: Pick<Query, 'queryKey'>): boolean {
  const entry = updates.get(hashKey(queryKey));
  if (entry) entry.refetchDue = true;
  return entry === undefined;
}

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
  const of = updates.get(key) ?? { changes: 0, refetchDue: false };
  updates.set(key, of);
  of.changes += 1;
  void queryClient.cancelQueries({ queryKey, exact: true });
  return (refused = false) => {
    of.changes -= 1;
    of.refetchDue ||= refused;
    if (of.changes > 0) return false;
    updates.delete(key);
    if (of.refetchDue) void queryClient.invalidateQueries({ queryKey, exact: true });
    return true;
  };
}

/** Whether a query may be refetched now; one with an optimistic update is refetched once that ended. */
export function mayRefetch({ queryKey }: Pick<Query, 'queryKey'>): boolean {
  const of = updates.get(hashKey(queryKey));
  if (of) of.refetchDue = true;
  return of === undefined;
}

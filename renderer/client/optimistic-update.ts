import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';

/** Queries of which the screen is ahead of the vault: how many changes are on their way, and whether a re-reading was put off. */
const ahead = new Map<string, { changes: number; putOff: boolean }>();

/**
 * A change is shown at once and still on its way to the vault: what is being read of this query is from before, and so would be what
 * is read until it is kept; then a row that was just added would go and come again, and with it the keyboard. To be called before
 * the change is shown. Gives what ends it, once it is kept or refused (then it is read again); that answers whether it was the last.
 */
export function beginOptimisticUpdate(queryClient: QueryClient, queryKey: QueryKey): (refused?: boolean) => boolean {
  const key = hashKey(queryKey);
  const of = ahead.get(key) ?? { changes: 0, putOff: false };
  ahead.set(key, of);
  of.changes += 1;
  void queryClient.cancelQueries({ queryKey, exact: true });
  return (refused = false) => {
    of.changes -= 1;
    of.putOff ||= refused;
    if (of.changes > 0) return false;
    ahead.delete(key);
    if (of.putOff) void queryClient.invalidateQueries({ queryKey, exact: true });
    return true;
  };
}

/** Whether a query may be read again now; one that is ahead is read again once it is no more. */
export function mayRefetch({ queryKey }: Pick<Query, 'queryKey'>): boolean {
  const of = ahead.get(hashKey(queryKey));
  if (of) of.putOff = true;
  return of === undefined;
}

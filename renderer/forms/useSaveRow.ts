import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';

/** Saves a change that `makeChange` builds on the latest row. */
export type SaveRow<Row, Change> = (makeChange: (latest: Row) => Change) => Promise<Row>;

/**
 * Saves changes of one row of the list under `queryKey`, one after the other. Each change builds on the one before, so that two
 * fields of a row never overwrite each other.
 */
export function useSaveRow<Row extends { id: string }, Change>(
  row: Row,
  queryKey: QueryKey,
  update: (change: Change) => Promise<Row>,
): SaveRow<Row, Change> {
  const queryClient = useQueryClient();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return (makeChange) => {
    const saving = queue.current.then(async () => {
      const latest = queryClient.getQueryData<Row[]>(queryKey)?.find(({ id }) => id === row.id) ?? row;
      const saved = await update(makeChange(latest));
      // A running fetch may return the row from before this change.
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData<Row[]>(queryKey, (rows) => rows?.map((each) => (each.id === saved.id ? saved : each)));
      return saved;
    });
    queue.current = saving.catch(() => undefined);
    return saving;
  };
}

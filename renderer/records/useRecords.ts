import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { client, orpc } from '../client/client.ts';

/** All records of a case, the matches of a search, and the trash. */
export function useRecords(caseId: string, search: string) {
  const all = useQuery(orpc.records.list.queryOptions({ input: { caseId } }));
  const found = useQuery({
    ...orpc.records.search.queryOptions({ input: { caseId, text: search } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const removed = useQuery(orpc.records.list.queryOptions({ input: { caseId, removed: true } }));
  const hits = new Map(search === '' ? [] : found.data?.map((hit) => [hit.id, hit]));
  const byId = new Map(all.data?.map((record) => [record.id, record]));
  return {
    all: all.data ?? [],
    found: search === '' ? (all.data ?? []) : [...hits.keys()].flatMap((id) => byId.get(id) ?? []),
    /** Why each record was found, by id. */
    hits,
    removed: removed.data ?? [],
    loading: all.isPending,
    error: all.error ?? found.error ?? removed.error,
  };
}

/** Changes a record; every list shows the change at once. */
export function useSaveRecord() {
  const queryClient = useQueryClient();
  return async (id: string, change: Parameters<typeof client.records.update>[0]['change']): Promise<MedicalRecord> => {
    const saved = await client.records.update({ id, change });
    queryClient.setQueriesData<MedicalRecord[]>({ queryKey: orpc.records.list.key() }, (list) =>
      list?.map((record) => (record.id === id ? saved : record)),
    );
    return saved;
  };
}

/** Removes records to the trash, or restores them; each resolves once the lists show it. */
export function useRemoveRecords() {
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: orpc.records.list.key() });
  return {
    remove: useMutation(orpc.records.remove.mutationOptions({ onSuccess })),
    restore: useMutation(orpc.records.restore.mutationOptions({ onSuccess })),
  };
}

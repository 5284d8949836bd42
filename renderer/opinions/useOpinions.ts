import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Opinion, OpinionChange } from '../../shared/domain/opinion.ts';
import { reorder } from '../../shared/domain/position.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { client, orpc } from '../client/client.ts';
import { beginOptimisticUpdate } from '../client/optimistic-update.ts';
import { type SaveRow, useSaveRow } from '../forms/useSaveRow.ts';

const listKey = (caseId: string) => orpc.opinions.list.queryKey({ input: { caseId } });

/** The opinions of a case in the order in which they were given, with the mutations that change the list. */
export function useOpinions(caseId: string) {
  const queryClient = useQueryClient();
  const key = listKey(caseId);
  const query = useQuery(orpc.opinions.list.queryOptions({ input: { caseId } }));
  const create = useMutation(
    orpc.opinions.create.mutationOptions({
      onSuccess: (opinion) => {
        queryClient.setQueryData(key, (list) => [...(list ?? []).filter(({ id }) => id !== opinion.id), opinion]);
      },
    }),
  );
  // The screen changes at once; the vault stores one move after another. A held key continues from the last move.
  const move = useMutation(
    orpc.opinions.move.mutationOptions({
      scope: { id: `move opinions ${caseId}` },
      onMutate: ({ id, after }) => {
        const end = beginOptimisticUpdate(queryClient, key);
        queryClient.setQueryData(key, (list) => list && reorder(list, id, after));
        return { end };
      },
      onSettled: (_moved, error, _input, context) => context?.end(error !== null),
    }),
  );
  return {
    loading: query.isPending,
    error: query.error,
    opinions: query.data ?? [],
    /** The cached list at this moment: keys come faster than renders. */
    latest: () => queryClient.getQueryData(key) ?? [],
    create,
    move,
    remove: useMutation(orpc.opinions.remove.mutationOptions()),
  };
}

export type SaveOpinion = SaveRow<Opinion, OpinionChange>;

/** Saves changes of an opinion, each built on the one before. */
export function useSaveOpinion(opinion: Opinion): SaveOpinion {
  return useSaveRow(opinion, listKey(opinion.caseId), (change: OpinionChange) =>
    client.opinions.update({ id: opinion.id, change }),
  );
}

/** The records of a case by id, including the trash: an opinion keeps the name of its sources. */
export function useNamedRecords(caseId: string): {
  present: MedicalRecord[];
  byId: ReadonlyMap<string, MedicalRecord>;
  loading: boolean;
} {
  const present = useQuery(orpc.records.list.queryOptions({ input: { caseId } }));
  const removed = useQuery(orpc.records.list.queryOptions({ input: { caseId, removed: true } }));
  return {
    present: present.data ?? [],
    byId: new Map([...(removed.data ?? []), ...(present.data ?? [])].map((record) => [record.id, record])),
    loading: present.isPending || removed.isPending,
  };
}

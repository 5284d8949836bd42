import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { RecordRequest, RequestChange } from '../../shared/domain/request.ts';
import { client, orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { type SaveRow, useSaveRow } from '../forms/useSaveRow.ts';
import { pagePath } from '../pages/pages.ts';

export type SaveRequest = SaveRow<RecordRequest, RequestChange>;

/** Saves changes of a request, each built on the one before. */
export function useSaveRequest(request: RecordRequest): SaveRequest {
  const queryKey = orpc.requests.list.queryKey({ input: { caseId: request.caseId } });
  return useSaveRow(request, queryKey, (change: RequestChange) => client.requests.update({ id: request.id, change }));
}

/** Opens the latest letter of this kind of a request, or creates one. */
export function useRequestLetter({ id, caseId, providerId }: RecordRequest) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const letters = useQuery(orpc.letters.list.queryOptions({ input: { caseId } })).data ?? [];
  const create = useMutation(
    orpc.letters.create.mutationOptions({
      onSuccess: async (letter) => {
        await queryClient.invalidateQueries({ queryKey: orpc.letters.key() });
        await open(letter.id);
      },
    }),
  );
  const open = (letterId: string) => navigate({ to: pagePath('letter'), params: { caseId, letterId } });
  const letterOf = (kind: 'request' | 'follow-up') =>
    letters.find((letter) => letter.kind === kind && letter.requestId === id && (kind === 'request' || letter.sent === null));
  return {
    /** The request has such a letter already. */
    hasLetter: (kind: 'request' | 'follow-up') => letterOf(kind) !== undefined,
    open(kind: 'request' | 'follow-up') {
      const letter = letterOf(kind);
      if (letter) void open(letter.id);
      else create.mutate({ caseId, draft: { kind, providerId, requestId: id, date: today() } });
    },
    isPending: create.isPending,
  };
}

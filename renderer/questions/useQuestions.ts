import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Audience, Question } from '../../shared/domain/question.ts';
import { moveQuestion } from '../../shared/questions/question-change.ts';
import { orpc } from '../client/client.ts';
import { beginOptimisticUpdate } from '../client/optimistic-update.ts';
import { today } from '../format/calendar.ts';

/**
 * The questions of a case in their order, the proposals, and the mutations of the list. The caller of `create` shows its error.
 */
export function useQuestions(caseId: string) {
  const queryClient = useQueryClient();
  const input = { caseId };
  const query = useQuery(orpc.questions.list.queryOptions({ input }));
  const proposed = useQuery(orpc.questions.proposed.queryOptions({ input: { caseId, today: today() } }));
  const key = orpc.questions.list.queryKey({ input });
  const addToList = (added: readonly Question[]) =>
    queryClient.setQueryData(key, (list) => [
      ...(list ?? []).filter(({ id }) => !added.some((other) => other.id === id)),
      ...added,
    ]);

  const create = useMutation(
    orpc.questions.create.mutationOptions({ meta: { shownByPage: true }, onSuccess: (question) => void addToList([question]) }),
  );
  const addProposed = useMutation(
    orpc.questions.addProposed.mutationOptions({
      onSuccess: (added, { keys }) => {
        addToList(added);
        queryClient.setQueryData(orpc.questions.proposed.queryKey({ input: { caseId, today: today() } }), (list) =>
          list?.filter((proposal) => !keys.includes(proposal.key)),
        );
      },
    }),
  );
  // The screen changes at once; the vault stores one move after another. A held key continues from the last move.
  const move = useMutation(
    orpc.questions.move.mutationOptions({
      scope: { id: `move ${caseId}` },
      onMutate: ({ id, after }) => {
        const end = beginOptimisticUpdate(queryClient, key);
        queryClient.setQueryData(key, (list) => list && moveQuestion(list, id, after));
        return { end };
      },
      onSettled: (_moved, error, _input, context) => context?.end(error !== null),
    }),
  );
  const remove = useMutation(orpc.questions.remove.mutationOptions());
  const questions = query.data ?? [];
  return {
    loading: query.isPending,
    error: query.error ?? proposed.error,
    questions,
    forAudience: (audience: Audience) => questions.filter((question) => question.asked === audience),
    /** The cached list at this moment: keys come faster than renders. */
    latest: (audience: Audience) => (queryClient.getQueryData(key) ?? []).filter((question) => question.asked === audience),
    proposed: (audience: Audience) => (proposed.data ?? []).filter((proposal) => proposal.asked === audience),
    create,
    addProposed,
    move,
    remove,
  };
}

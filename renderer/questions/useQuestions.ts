import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Asked, Question } from '../../shared/domain/question.ts';
import { moved } from '../../shared/questions/order.ts';
import { orpc } from '../client/client.ts';
import { goAhead } from '../client/optimistic-update.ts';
import { today } from '../forms/calendar-labels.ts';

/**
 * The questions of a case, in the order to ask them, what is proposed, and the steps that change the list at once. Who creates one
 * tells it where that fails.
 */
export function useQuestions(caseId: string) {
  const queryClient = useQueryClient();
  const input = { caseId };
  const found = useQuery(orpc.questions.list.queryOptions({ input }));
  const proposed = useQuery(orpc.questions.proposed.queryOptions({ input: { caseId, today: today() } }));
  const key = orpc.questions.list.queryKey({ input });
  const add = (more: readonly Question[]) =>
    queryClient.setQueryData(key, (list) => [...(list ?? []).filter(({ id }) => !more.some((one) => one.id === id)), ...more]);

  const create = useMutation(
    orpc.questions.create.mutationOptions({ meta: { told: true }, onSuccess: (question) => void add([question]) }),
  );
  const take = useMutation(
    orpc.questions.take.mutationOptions({
      onSuccess: (taken, { keys }) => {
        add(taken);
        queryClient.setQueryData(orpc.questions.proposed.queryKey({ input: { caseId, today: today() } }), (list) =>
          list?.filter((proposal) => !keys.includes(proposal.key)),
        );
      },
    }),
  );
  // At once on the screen and one after another in the vault: a key that is pressed again, or held, moves on from there.
  const move = useMutation(
    orpc.questions.move.mutationOptions({
      scope: { id: `move ${caseId}` },
      onMutate: ({ id, after }) => {
        const end = goAhead(queryClient, key);
        queryClient.setQueryData(key, (list) => list && moved(list, id, after));
        return { end };
      },
      onSettled: (_moved, error, _input, context) => context?.end(error !== null),
    }),
  );
  const remove = useMutation(orpc.questions.remove.mutationOptions());
  const questions = found.data ?? [];
  return {
    loading: found.isPending,
    error: found.error ?? proposed.error,
    questions,
    to: (asked: Asked) => questions.filter((question) => question.asked === asked),
    /** The same as it stands at this moment, drawn or not: keys come faster than the screen follows. */
    now: (asked: Asked) => (queryClient.getQueryData(key) ?? []).filter((question) => question.asked === asked),
    proposed: (asked: Asked) => (proposed.data ?? []).filter((proposal) => proposal.asked === asked),
    create,
    take,
    move,
    remove,
  };
}

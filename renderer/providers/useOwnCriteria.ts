import { useQueryClient } from '@tanstack/react-query';
import { client, orpc } from '../client/client.ts';
import { showProblem, showUndo } from '../ui/toasts.tsx';

/** The person's own criteria of a case: added, renamed, removed, with what is written by each. `at`: its place among them. */
export function useOwnCriteria(caseId: string) {
  const queryClient = useQueryClient();
  const queryKey = orpc.cases.get.queryKey({ input: { id: caseId } });
  /** As they are by then: a name that is still being typed is saved in steps. */
  const latest = () => (queryClient.getQueryData(queryKey)?.ownCriteria ?? []).map((name) => ({ name, was: name }));
  const write = async (criteria: { name: string; was: string | null }[]) => {
    const of = await client.providers.customCriteria({ caseId, criteria });
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, of);
  };
  return {
    add: (name: string) => write([...latest(), { name, was: null }]),
    rename: (at: number, name: string) => write(latest().map((each, index) => (index === at ? { ...each, name } : each))),
    async remove(at: number) {
      const before = latest();
      await write(before.filter((_, index) => index !== at));
      const back = () => write([...latest().slice(0, at), ...before.slice(at, at + 1), ...latest().slice(at)]);
      showUndo(`“${before[at]?.name ?? ''}” removed.`, () => void back().catch((failure) => showProblem(failure)));
    },
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { client, orpc } from '../client/client.ts';
import { showProblem, showUndo } from '../ui/toasts.tsx';

/** The custom criteria of a case: adds, renames, removes them with the values of each. `position`: from 0. */
export function useCustomCriteria(caseId: string) {
  const queryClient = useQueryClient();
  const queryKey = orpc.cases.get.queryKey({ input: { id: caseId } });
  /** Reads the cache at this moment: a name saves several times while the person types. */
  const latest = () => (queryClient.getQueryData(queryKey)?.ownCriteria ?? []).map((name) => ({ name, formerName: name }));
  const saveCriteria = async (criteria: { name: string; formerName: string | null }[]) => {
    const updatedCase = await client.providers.customCriteria({ caseId, criteria });
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, updatedCase);
  };
  return {
    add: (name: string) => saveCriteria([...latest(), { name, formerName: null }]),
    rename: (position: number, name: string) =>
      saveCriteria(latest().map((each, index) => (index === position ? { ...each, name } : each))),
    async remove(position: number) {
      const criteriaBefore = latest();
      await saveCriteria(criteriaBefore.filter((_, index) => index !== position));
      const undo = () =>
        saveCriteria([
          ...latest().slice(0, position),
          ...criteriaBefore.slice(position, position + 1),
          ...latest().slice(position),
        ]);
      showUndo(`“${criteriaBefore[position]?.name ?? ''}” removed.`, () => void undo().catch((failure) => showProblem(failure)));
    },
  };
}

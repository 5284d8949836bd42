import { useQuery } from '@tanstack/react-query';
import { type Opinion, OpinionDraft } from '../../shared/domain/opinion.ts';
import { firstAsTold, nextPhysician } from '../../shared/opinions/begin.ts';
import { orpc } from '../client/client.ts';
import { useProviders } from '../providers/provider-options.ts';
import { useOpinions } from './useOpinions.ts';

export type Beginning = ReturnType<typeof useBeginning>;

/** The ways to begin an opinion; `onBegun` leads the person into it. */
export function useBeginning(caseId: string, onBegun: (id: string) => void) {
  const { opinions, loading, now, create, move } = useOpinions(caseId);
  const { providers, loading: peopleLoading } = useProviders(caseId);
  const of = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } })).data;
  // What is still being read must not look as if nothing were there.
  const facts = of && !loading && !peopleLoading ? { case: of, providers, opinions } : null;
  const told = facts && firstAsTold(facts);

  async function begin(draft: Partial<OpinionDraft>, first = false) {
    const made = await create.mutateAsync({ caseId, draft: OpinionDraft.parse(draft) }).catch(() => null);
    if (made === null) return;
    if (first && now().some(({ id }) => id !== made.id)) move.mutate({ id: made.id, after: null });
    onBegun(made.id);
  }

  return {
    /** One is being made. */
    pending: create.isPending,
    /** What the case says of the first opinion, where that is not written down yet; null: nothing. */
    told,
    asTold: () => void (told && begin(told, true)),
    from(form: Opinion['form']) {
      const next = facts ? nextPhysician(facts) : null;
      void begin({ form, providerId: next?.id ?? null });
    },
  };
}

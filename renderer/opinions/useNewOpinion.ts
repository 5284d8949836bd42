import { useQuery } from '@tanstack/react-query';
import { type Opinion, OpinionDraft } from '../../shared/domain/opinion.ts';
import { firstOpinionFromCase, nextPhysician } from '../../shared/opinions/opinion-proposals.ts';
import { orpc } from '../client/client.ts';
import { useProviders } from '../providers/useProviders.ts';
import { useOpinions } from './useOpinions.ts';

export type NewOpinion = ReturnType<typeof useNewOpinion>;

/** Creates opinions; `onCreated` opens the new one. */
export function useNewOpinion(caseId: string, onCreated: (id: string) => void) {
  const { opinions, loading, latest, create, move } = useOpinions(caseId);
  const { providers, loading: providersLoading } = useProviders(caseId);
  const openCase = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } })).data;
  // Data that is still loading must not look like missing data.
  const facts = openCase && !loading && !providersLoading ? { case: openCase, providers, opinions } : null;
  const draftFromCase = facts && firstOpinionFromCase(facts);

  async function createOpinion(draft: Partial<OpinionDraft>, isFirst = false) {
    const created = await create.mutateAsync({ caseId, draft: OpinionDraft.parse(draft) }).catch(() => null);
    if (created === null) return;
    if (isFirst && latest().some(({ id }) => id !== created.id)) move.mutate({ id: created.id, after: null });
    onCreated(created.id);
  }

  return {
    /** An opinion is being created. */
    pending: create.isPending,
    /** The first opinion as the case describes it, if it is not written down yet; else null. */
    draftFromCase,
    beginFromCase: () => void (draftFromCase && createOpinion(draftFromCase, true)),
    begin(form: Opinion['form']) {
      const next = facts ? nextPhysician(facts) : null;
      void createOpinion({ form, providerId: next?.id ?? null });
    },
  };
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { changedDecision } from '../../shared/decision/decision-change.ts';
import { optionsOf } from '../../shared/decision/options.ts';
import type { Decision, DecisionChange } from '../../shared/domain/decision.ts';
import { client, orpc } from '../client/client.ts';
import { beginOptimisticUpdate } from '../client/optimistic-update.ts';
import { useProviders } from '../providers/useProviders.ts';

/** Changes the decision; a function builds the change on the latest decision. */
export type SaveDecision = (change: DecisionChange | ((latest: Decision) => DecisionChange)) => Promise<unknown>;

/** The queue of changes on the way to the vault, including those of a page that the person left. */
let saveQueue: Promise<unknown> = Promise.resolve();

/** The decision of a case with its facts; null while loading. */
export function useDecision(caseId: string) {
  const queryClient = useQueryClient();
  const input = { caseId };
  const decisionQuery = useQuery(orpc.decision.get.queryOptions({ input }));
  const opinions = useQuery(orpc.opinions.list.queryOptions({ input }));
  const judgements = useQuery(orpc.comparison.judgements.queryOptions({ input }));
  const history = useQuery(orpc.decision.history.queryOptions({ input }));
  const providers = useProviders(caseId);
  const key = orpc.decision.get.queryKey({ input });

  /** Shows a change at once and then saves it. A refused change is read again from the vault. */
  const save: SaveDecision = (change) => {
    const latest = queryClient.getQueryData(key);
    if (!latest) return Promise.resolve();
    const decisionChange = typeof change === 'function' ? change(latest) : change;
    const end = beginOptimisticUpdate(queryClient, key);
    queryClient.setQueryData(key, changedDecision(latest, decisionChange));
    const saving = saveQueue.then(() => client.decision.change({ caseId, change: decisionChange }));
    saveQueue = saving.then(
      (saved) => {
        if (end()) queryClient.setQueryData(key, saved);
      },
      () => void end(true),
    );
    return saving;
  };

  const all = [decisionQuery, opinions, judgements, history];
  const error = all.find((each) => each.error)?.error ?? providers.error;
  if (!decisionQuery.data || !opinions.data || !judgements.data || !history.data || providers.loading)
    return { error, facts: null, save, applyDecision: () => undefined };
  const facts = {
    decision: decisionQuery.data,
    opinions: opinions.data,
    judgements: judgements.data,
    providers: providers.providers,
  };
  return {
    error,
    facts: { ...facts, caseId, history: history.data, options: optionsOf(facts) },
    save,
    /** Stores the decision that a separate request returns. */
    async applyDecision(request: () => Promise<Decision>): Promise<void> {
      await saveQueue;
      const decision = await request();
      await queryClient.cancelQueries({ queryKey: orpc.decision.key() });
      queryClient.setQueryData(key, decision);
      await queryClient.invalidateQueries({ queryKey: orpc.decision.history.key() });
    },
  };
}
export type DecisionFacts = NonNullable<ReturnType<typeof useDecision>['facts']>;

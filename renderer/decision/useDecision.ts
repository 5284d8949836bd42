import { useQuery, useQueryClient } from '@tanstack/react-query';
import { changedDecision } from '../../shared/decision/decision-change.ts';
import { optionsOf } from '../../shared/decision/options.ts';
import type { Decision, DecisionChange } from '../../shared/domain/decision.ts';
import { client, orpc } from '../client/client.ts';
import { beginOptimisticUpdate } from '../client/optimistic-update.ts';
import { useProviders } from '../providers/provider-options.ts';

/** Changes the decision; a change that depends on what stands there is made from the latest. */
export type SaveDecision = (change: DecisionChange | ((latest: Decision) => DecisionChange)) => Promise<unknown>;

/** Changes on their way to the vault, one after the other, also those of a place that was left. */
let queue: Promise<unknown> = Promise.resolve();

/** The decision of a case with what it is made from. Null until all of it is there. */
export function useDecision(caseId: string) {
  const queryClient = useQueryClient();
  const input = { caseId };
  const found = useQuery(orpc.decision.get.queryOptions({ input }));
  const opinions = useQuery(orpc.opinions.list.queryOptions({ input }));
  const judgements = useQuery(orpc.comparison.judgements.queryOptions({ input }));
  const history = useQuery(orpc.decision.history.queryOptions({ input }));
  const people = useProviders(caseId);
  const key = orpc.decision.get.queryKey({ input });

  /** At once on the screen, then in the vault; what is refused there is read again. */
  const save: SaveDecision = (change) => {
    const latest = queryClient.getQueryData(key);
    if (!latest) return Promise.resolve();
    const given = typeof change === 'function' ? change(latest) : change;
    const end = beginOptimisticUpdate(queryClient, key);
    queryClient.setQueryData(key, changedDecision(latest, given));
    const saving = queue.then(() => client.decision.change({ caseId, change: given }));
    queue = saving.then(
      (saved) => {
        if (end()) queryClient.setQueryData(key, saved);
      },
      () => void end(true),
    );
    return saving;
  };

  const all = [found, opinions, judgements, history];
  const error = all.find((each) => each.error)?.error ?? people.error;
  if (!found.data || !opinions.data || !judgements.data || !history.data || people.loading)
    return { error, facts: null, save, put: () => undefined };
  const facts = { decision: found.data, opinions: opinions.data, judgements: judgements.data, providers: people.providers };
  return {
    error,
    facts: { ...facts, caseId, history: history.data, options: optionsOf(facts) },
    save,
    /** What the vault answered of a step that was taken by itself. */
    async put(step: () => Promise<Decision>): Promise<void> {
      await queue;
      const decision = await step();
      await queryClient.cancelQueries({ queryKey: orpc.decision.key() });
      queryClient.setQueryData(key, decision);
      await queryClient.invalidateQueries({ queryKey: orpc.decision.history.key() });
    },
  };
}
export type DecisionFacts = NonNullable<ReturnType<typeof useDecision>['facts']>;

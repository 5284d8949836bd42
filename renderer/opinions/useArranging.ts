import { useState } from 'react';
import { ordinal, physicianOf } from '../../shared/opinions/opinion-labels.ts';
import { client } from '../client/client.ts';
import type { useListPosition } from '../focus/useListPosition.ts';
import { useProviders } from '../providers/provider-options.ts';
import { useOpinions } from './useOpinions.ts';

/** Moving opinions in their list, and removing them from it. */
export function useArranging(
  caseId: string,
  { choose, offerRow }: Pick<ReturnType<typeof useListPosition>, 'choose' | 'offerRow'>,
) {
  const { opinions, now, move, remove } = useOpinions(caseId);
  const { providers } = useProviders(caseId);
  const [said, setSaid] = useState('');
  return {
    /** Where the one that was moved stands now. */
    said,
    moveBy(id: string, step: -1 | 1) {
      const list = now();
      const at = list.findIndex((opinion) => opinion.id === id);
      const to = at + step;
      if (to < 0 || to >= list.length) {
        setSaid(step < 0 ? 'This is the first opinion.' : 'This is the last opinion.');
        return;
      }
      const after = step > 0 ? list[to]?.id : list[at - 2]?.id;
      move.mutate({ id, after: after ?? null });
      setSaid(`Now the ${ordinal(to).toLowerCase()} of ${list.length}.`);
      choose(id);
    },
    removeOne(id: string) {
      const opinion = opinions.find((each) => each.id === id);
      if (!opinion) return;
      offerRow(id, {
        rows: opinions,
        removing: remove.mutateAsync({ id }),
        words: `Opinion of ${physicianOf(opinion, providers)} removed.`,
        restore: () => client.opinions.restore({ id }),
      });
    },
  };
}

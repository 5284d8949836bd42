import { useState } from 'react';
import { opinionTitle, physicianOf } from '../../shared/opinions/opinion-labels.ts';
import { client } from '../client/client.ts';
import type { useListPosition } from '../lists/useListPosition.ts';
import { useProviders } from '../providers/useProviders.ts';
import { useOpinions } from './useOpinions.ts';

/** Moves and removes opinions of the list. */
export function useOpinionActions(
  caseId: string,
  { choose, offerRowUndo }: Pick<ReturnType<typeof useListPosition>, 'choose' | 'offerRowUndo'>,
) {
  const { opinions, latest, move, remove } = useOpinions(caseId);
  const { providers } = useProviders(caseId);
  const [announcement, setAnnouncement] = useState('');
  return {
    /** For screen readers: the position after a move. */
    announcement,
    moveOpinion(id: string, step: -1 | 1) {
      const list = latest();
      const index = list.findIndex((opinion) => opinion.id === id);
      const target = index + step;
      if (target < 0 || target >= list.length) {
        setAnnouncement(step < 0 ? 'This is the first opinion.' : 'This is the last opinion.');
        return;
      }
      const after = step > 0 ? list[target]?.id : list[index - 2]?.id;
      move.mutate({ id, after: after ?? null });
      setAnnouncement(`Now the ${opinionTitle(target).toLowerCase()} of ${list.length}.`);
      choose(id);
    },
    removeOpinion(id: string) {
      const opinion = opinions.find((each) => each.id === id);
      if (!opinion) return;
      offerRowUndo(id, {
        rows: opinions,
        removing: remove.mutateAsync({ id }),
        message: `Opinion of ${physicianOf(opinion, providers)} removed.`,
        restore: () => client.opinions.restore({ id }),
      });
    },
  };
}

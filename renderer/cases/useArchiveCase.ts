import { useMutation } from '@tanstack/react-query';
import type { Case } from '../../shared/domain/case.ts';
import { client, orpc } from '../client/client.ts';
import { offerUndo } from '../ui/removal.ts';

/** Moves the focus once the case has left the list, and when it is back; without them the focus stays. */
interface FocusSteps {
  gone?: () => void;
  back?: () => void;
}

type Named = Pick<Case, 'id' | 'patient'>;

/** Archives a case and takes it up again; each can be undone. */
export function useArchiveCase() {
  const archive = useMutation(orpc.cases.archive.mutationOptions());
  const unarchive = useMutation(orpc.cases.unarchive.mutationOptions());
  const stay = () => undefined;
  return {
    archive({ id, patient }: Named, { gone = stay, back = stay }: FocusSteps = {}): void {
      const restore = () => client.cases.unarchive({ id });
      offerUndo(archive.mutateAsync({ id }), { words: `The case of ${patient} is archived.`, gone, restore, back });
    },
    takeUp({ id, patient }: Named, { gone = stay, back = stay }: FocusSteps = {}): void {
      const restore = () => client.cases.archive({ id });
      offerUndo(unarchive.mutateAsync({ id }), { words: `The case of ${patient} is taken up again.`, gone, restore, back });
    },
  };
}

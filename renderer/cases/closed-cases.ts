import { useMutation } from '@tanstack/react-query';
import type { Case } from '../../shared/domain/case.ts';
import { client, orpc } from '../client/client.ts';
import { offerBack } from '../ui/removal.ts';

/** Where the keyboard goes on once the case has left the list, and when it comes back; both to where it is where nothing is said. */
interface Way {
  gone?: () => void;
  back?: () => void;
}

type Named = Pick<Case, 'id' | 'patient'>;

/** Lays a case by and takes it up again, each with a way back. */
export function useResting() {
  const archive = useMutation(orpc.cases.archive.mutationOptions());
  const unarchive = useMutation(orpc.cases.unarchive.mutationOptions());
  const stay = () => undefined;
  return {
    archive({ id, patient }: Named, { gone = stay, back = stay }: Way = {}): void {
      const restore = () => client.cases.unarchive({ id });
      offerBack(archive.mutateAsync({ id }), { words: `The case of ${patient} is archived.`, gone, restore, back });
    },
    takeUp({ id, patient }: Named, { gone = stay, back = stay }: Way = {}): void {
      const restore = () => client.cases.archive({ id });
      offerBack(unarchive.mutateAsync({ id }), { words: `The case of ${patient} is taken up again.`, gone, restore, back });
    },
  };
}

import { useMutation } from '@tanstack/react-query';
import type { Case } from '../../shared/domain/case.ts';
import { client, orpc } from '../client/client.ts';
import { offerUndo } from '../ui/offer-undo.ts';

/** Moves the focus once the case has left the list and once the case is restored. Left out: the focus stays. */
interface FocusHandlers {
  onRemoved?: () => void;
  onRestored?: () => void;
}

type NamedCase = Pick<Case, 'id' | 'patient'>;

/** Archives a case and restores it from the archive, each with Undo. */
export function useArchiveCase() {
  const archive = useMutation(orpc.cases.archive.mutationOptions());
  const unarchive = useMutation(orpc.cases.unarchive.mutationOptions());
  const keepFocus = () => undefined;
  return {
    archive({ id, patient }: NamedCase, { onRemoved = keepFocus, onRestored = keepFocus }: FocusHandlers = {}): void {
      const restore = () => client.cases.unarchive({ id });
      offerUndo(archive.mutateAsync({ id }), { message: `The case of ${patient} is archived.`, onRemoved, restore, onRestored });
    },
    unarchive({ id, patient }: NamedCase, { onRemoved = keepFocus, onRestored = keepFocus }: FocusHandlers = {}): void {
      const restore = () => client.cases.archive({ id });
      offerUndo(unarchive.mutateAsync({ id }), {
        message: `The case of ${patient} is taken up again.`,
        onRemoved,
        restore,
        onRestored,
      });
    },
  };
}

import { useMutation } from '@tanstack/react-query';
import { client, orpc } from '../client/client.ts';
import { offerUndo } from '../ui/offer-undo.ts';

/** Dismisses a due entry, or a step that is settled, until a day or for good (null); that can be undone. */
export function useDismissDue() {
  const { mutateAsync } = useMutation(orpc.due.dismiss.mutationOptions());
  return (
    entry: { caseId: string; key: string; until: string | null },
    message: string,
    onRemoved: () => void,
    onRestored?: () => void,
  ) =>
    offerUndo(mutateAsync(entry), {
      message: message,
      onRemoved: onRemoved,
      group: 'dismiss',
      restore: () => client.due.dismiss({ ...entry, restore: true }),
      ...(onRestored ? { onRestored: onRestored } : {}),
    });
}

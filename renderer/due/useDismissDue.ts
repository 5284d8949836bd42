import { useMutation } from '@tanstack/react-query';
import { client, orpc } from '../client/client.ts';
import { offerUndo } from '../ui/offer-undo.ts';

/** Returns a function that dismisses an entry or a step until a day (null: for good), with Undo. */
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

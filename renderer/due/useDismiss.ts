import { useMutation } from '@tanstack/react-query';
import { client, orpc } from '../client/client.ts';
import { offerBack } from '../ui/removal.ts';

/** Puts something due, or a step that is settled, away until a day or for good (null), with a way back. */
export function useDismissDue() {
  const { mutateAsync } = useMutation(orpc.due.dismiss.mutationOptions());
  return (entry: { caseId: string; key: string; until: string | null }, words: string, gone: () => void, back?: () => void) =>
    offerBack(mutateAsync(entry), {
      words,
      gone,
      step: 'put-away',
      restore: () => client.due.dismiss({ ...entry, back: true }),
      ...(back ? { back } : {}),
    });
}

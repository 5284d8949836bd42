import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { LetterDraft } from '../../shared/domain/letter.ts';
import { orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { pagePath } from '../pages/pages.ts';

/** Creates a letter with today's date and opens it. A failure is in `error`. */
export function useNewLetter(caseId: string) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const create = useMutation(
    orpc.letters.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries({ queryKey: orpc.letters.key() });
        await navigate({ to: pagePath('letter'), params: { caseId, letterId: id } });
      },
    }),
  );
  const begin = (draft: Partial<LetterDraft> & Pick<LetterDraft, 'kind'>) =>
    create.mutate({ caseId, draft: { date: today(), providerId: null, requestId: null, ...draft } });
  return { begin, isPending: create.isPending, error: create.error };
}

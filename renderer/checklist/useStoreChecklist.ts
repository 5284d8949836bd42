import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Checklist } from '../../shared/domain/checklist.ts';
import { orpc } from '../client/client.ts';

/** Returns a function that caches a checklist from an answer, so that the screen shows it at once. */
export function useStoreChecklist(caseId: string): (checklist: Checklist) => void {
  const queryClient = useQueryClient();
  return useCallback(
    (checklist) => queryClient.setQueryData(orpc.checklist.get.queryKey({ input: { caseId } }), checklist),
    [queryClient, caseId],
  );
}

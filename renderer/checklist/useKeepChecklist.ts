import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Checklist } from '../../shared/domain/checklist.ts';
import { orpc } from '../client/client.ts';

/** Gives what takes up a checklist that a call answered with, so that the screen shows it at once. */
export function useKeepChecklist(caseId: string): (checklist: Checklist) => void {
  const queryClient = useQueryClient();
  return useCallback(
    (checklist) => queryClient.setQueryData(orpc.checklist.get.queryKey({ input: { caseId } }), checklist),
    [queryClient, caseId],
  );
}

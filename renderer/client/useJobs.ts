import { useMutation, useQuery } from '@tanstack/react-query';
import type { Job } from '../../shared/domain/job.ts';
import { orpc } from './client.ts';

/** Running jobs and the latest ended ones, newest first; kept up to date by the event stream. */
export function useJobs(): Job[] {
  return useQuery(orpc.jobs.list.queryOptions()).data ?? [];
}

/** Asks a job to stop. */
export function useCancelJob() {
  return useMutation(orpc.jobs.cancel.mutationOptions());
}

import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Job } from '../../shared/domain/job.ts';
import { orpc } from '../client/client.ts';
import { useJobs } from '../client/useJobs.ts';
import { pagePath } from '../pages/pages.ts';
import { showDone } from '../ui/toasts.tsx';

/** Returns the running job that makes the sample case. Afterwards opens the case, or removes a sample that failed. */
export function useSampleArrival(): Job | null {
  const jobs = useJobs();
  const navigate = useNavigate();
  const { mutate: removeSample } = useMutation(orpc.vault.removeSample.mutationOptions());
  const awaitedId = useRef<string | null>(null);
  const running = jobs.find(({ kind, state }) => kind === 'sample' && state === 'running') ?? null;
  const ended = jobs.find(({ id, state }) => id === awaitedId.current && state !== 'running') ?? null;
  if (running) awaitedId.current = running.id;

  useEffect(() => {
    if (!ended) return;
    awaitedId.current = null;
    if (ended.result?.kind === 'sample') {
      void navigate({ to: pagePath('overview'), params: { caseId: ended.result.caseId } });
      return;
    }
    if (ended.failure) showDone(ended.failure);
    removeSample(undefined);
  }, [ended, navigate, removeSample]);

  return running;
}

import { useState } from 'react';
import type { Job } from '../../shared/domain/job.ts';
import { useJobs } from '../client/jobs.ts';

/** The packet of a case that is being made, or was made while this window looked on, until it is put away. */
export function useMaking(caseId: string): { job: Job | null; follow: (jobId: string) => void; putAway: () => void } {
  const jobs = useJobs();
  const [followed, follow] = useState<string | null>(null);
  const running = jobs.find((job) => job.kind === 'packet' && job.caseId === caseId && job.state === 'running');
  // Found running after a reload, or begun in another window.
  if (running && running.id !== followed) follow(running.id);
  return { job: jobs.find(({ id }) => id === followed) ?? null, follow, putAway: () => follow(null) };
}

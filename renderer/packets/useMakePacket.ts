import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '../../shared/domain/partial-date.ts';
import { orpc } from '../client/client.ts';
import { useJobs } from '../client/useJobs.ts';

/** Makes the packet of a case. `job` is the job of this window until the person dismisses it. */
export function useMakePacket(caseId: string, date: Day) {
  const make = useMutation(orpc.packets.make.mutationOptions());
  const jobs = useJobs();
  const [jobId, setJobId] = useState<string | null>(null);
  const running = jobs.find((job) => job.kind === 'packet' && job.caseId === caseId && job.state === 'running');
  // A job found after a reload, or begun in another window.
  if (running && running.id !== jobId) setJobId(running.id);
  return {
    job: jobs.find(({ id }) => id === jobId) ?? null,
    /** The request is sent; the job has not begun yet. */
    pending: make.isPending,
    begin: () => make.mutate({ caseId, date }, { onSuccess: ({ id }) => setJobId(id) }),
    dismiss: () => setJobId(null),
  };
}

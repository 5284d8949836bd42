import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '../../shared/domain/partial-date.ts';
import { orpc } from '../client/client.ts';
import { useJobs } from '../client/jobs.ts';

/** Makes the packet of a case; `job`: the one that is being made, or was made while this window looked on, until it is put away. */
export function useMaking(caseId: string, date: Day) {
  const make = useMutation(orpc.packets.make.mutationOptions());
  const jobs = useJobs();
  const [followed, follow] = useState<string | null>(null);
  const running = jobs.find((job) => job.kind === 'packet' && job.caseId === caseId && job.state === 'running');
  // Found running after a reload, or begun in another window.
  if (running && running.id !== followed) follow(running.id);
  return {
    job: jobs.find(({ id }) => id === followed) ?? null,
    /** The vault was asked, and has not begun yet. */
    asked: make.isPending,
    begin: () => make.mutate({ caseId, date }, { onSuccess: ({ id }) => follow(id) }),
    putAway: () => follow(null),
  };
}

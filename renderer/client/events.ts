import type { QueryClient } from '@tanstack/react-query';
import type { AppEvent, Job } from '../../shared/domain/job.ts';
import { client, orpc } from './client.ts';

type Subject = Extract<AppEvent, { type: 'changed' }>['subject'];

/** How long changes are gathered before they are read again: an import says "records" for every file. */
const GATHER_MS = 200;
const RETRY_MS = 1000;

function keep(jobs: Job[] | undefined, job: Job): Job[] {
  const others = (jobs ?? []).filter(({ id }) => id !== job.id);
  return [job, ...others].sort((a, b) => b.started.localeCompare(a.started));
}

/** What is read again when a subject changes: itself, and all that is derived from it. */
function keysOf(subject: Subject): (readonly unknown[])[] {
  if (subject === 'vault') return [[]];
  return [orpc[subject].key(), orpc.cases.key(), orpc.checklist.key(), orpc.packets.key()];
}

/** Follows the event stream for as long as the window lives; reads everything again after a break. */
export async function followEvents(queryClient: QueryClient): Promise<void> {
  const changed = new Set<Subject>();
  let timer: number | undefined;

  function readAgain() {
    timer = undefined;
    for (const key of [...changed].flatMap(keysOf)) void queryClient.invalidateQueries({ queryKey: key });
    changed.clear();
  }

  function take(event: AppEvent) {
    if (event.type === 'job') {
      queryClient.setQueryData(orpc.jobs.list.queryKey(), (jobs) => keep(jobs, event.job));
    }
    if (event.type === 'changed') {
      changed.add(event.subject);
      timer ??= window.setTimeout(readAgain, GATHER_MS);
    }
  }

  for (;;) {
    try {
      const events = await client.jobs.events();
      await queryClient.invalidateQueries();
      for await (const event of events) take(event);
    } catch {
      // The stream broke (a restart, a sleeping computer): every query shows its own error, here we only try again.
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

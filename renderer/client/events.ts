import { partialMatchKey, type QueryClient } from '@tanstack/react-query';
import type { AppEvent, Job } from '../../shared/domain/job.ts';
import { forgetDrafts } from '../forms/draft.ts';
import { clearToasts } from '../ui/toasts.tsx';
import { client, orpc } from './client.ts';
import { mayRefetch } from './optimistic-update.ts';

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
  if (subject === 'vault') return [];
  const derived = [
    orpc.cases,
    orpc.checklist,
    orpc.packets,
    orpc.letters,
    orpc.due,
    orpc.schedule,
    orpc.ledger,
    orpc.comparison,
    orpc.resolution,
    orpc.questions.proposed,
    orpc.requests.proposed,
  ];
  return [orpc[subject].key(), ...derived.map((each) => each.key())];
}

/** Reads first how the vault stands: once it is closed, nothing of what it held stays in the window. */
async function vaultChanged(queryClient: QueryClient): Promise<void> {
  const { state } = await queryClient.fetchQuery({ ...orpc.vault.status.queryOptions(), staleTime: 0 });
  const held = (key: readonly unknown[]) => !partialMatchKey(key, orpc.vault.key()) && !partialMatchKey(key, orpc.jobs.key());
  const filter = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => held(queryKey) };
  if (state === 'open') await queryClient.invalidateQueries(filter);
  else {
    queryClient.removeQueries(filter);
    await queryClient.invalidateQueries({ queryKey: orpc.jobs.key() });
    clearToasts();
    forgetDrafts();
  }
}

/** Follows the event stream for as long as the window lives; reads everything again after a break. */
export async function followEvents(queryClient: QueryClient): Promise<void> {
  const changed = new Set<Subject>();

  function readAgain() {
    const subjects = [...changed];
    changed.clear();
    if (subjects.includes('vault')) void vaultChanged(queryClient);
    for (const key of subjects.flatMap(keysOf)) void queryClient.invalidateQueries({ queryKey: key, predicate: mayRefetch });
  }

  function take(event: AppEvent) {
    if (event.type === 'job') {
      queryClient.setQueryData(orpc.jobs.list.queryKey(), (jobs) => keep(jobs, event.job));
    }
    if (event.type === 'changed') {
      if (changed.size === 0) window.setTimeout(readAgain, GATHER_MS);
      changed.add(event.subject);
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

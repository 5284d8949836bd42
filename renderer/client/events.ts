import { partialMatchKey, type QueryClient } from '@tanstack/react-query';
import type { AppEvent, Job } from '../../shared/domain/job.ts';
import { clearDrafts } from '../forms/create-draft.ts';
import { clearToasts } from '../ui/toasts.tsx';
import { answerLocking } from './auto-lock.ts';
import { client, orpc } from './client.ts';
import { mayRefetch } from './optimistic-update.ts';

type Subject = Extract<AppEvent, { type: 'changed' }>['subject'];

/** How long to gather changes before their queries are refetched, ms: an import reports "records" for every file. */
const BATCH_MS = 200;
const RETRY_MS = 1000;

function withJob(jobs: Job[] | undefined, job: Job): Job[] {
  const others = (jobs ?? []).filter(({ id }) => id !== job.id);
  return [job, ...others].sort((a, b) => b.started.localeCompare(a.started));
}

/** The query keys to refetch when a subject changes: those of the subject, and those that depend on it. */
function affectedKeys(subject: Subject): (readonly unknown[])[] {
  if (subject === 'vault') return [];
  if (subject === 'backup') return [orpc.backup.key()];
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
    orpc.trash,
  ];
  return [orpc[subject].key(), ...derived.map((each) => each.key())];
}

/** Reads the status first: once the vault is closed, the window drops its data. */
async function onVaultChanged(queryClient: QueryClient): Promise<void> {
  const { state } = await queryClient.fetchQuery({ ...orpc.vault.status.queryOptions(), staleTime: 0 });
  const isOfVault = (key: readonly unknown[]) =>
    !partialMatchKey(key, orpc.vault.key()) && !partialMatchKey(key, orpc.jobs.key());
  const vaultQueries = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => isOfVault(queryKey) };
  if (state === 'open') await queryClient.invalidateQueries(vaultQueries);
  else {
    queryClient.removeQueries(vaultQueries);
    await queryClient.invalidateQueries({ queryKey: orpc.jobs.key() });
    clearToasts();
    clearDrafts();
  }
}

/** Follows the event stream as long as the window lives; refetches everything after a break. */
export async function followEvents(queryClient: QueryClient): Promise<void> {
  const changed = new Set<Subject>();

  function refetch() {
    const subjects = [...changed];
    changed.clear();
    if (subjects.includes('vault')) void onVaultChanged(queryClient);
    for (const key of subjects.flatMap(affectedKeys))
      void queryClient.invalidateQueries({ queryKey: key, predicate: mayRefetch });
  }

  function handleEvent(event: AppEvent) {
    if (event.type === 'job') {
      queryClient.setQueryData(orpc.jobs.list.queryKey(), (jobs) => withJob(jobs, event.job));
    }
    if (event.type === 'locking') void answerLocking(event.id).catch(() => {});
    if (event.type === 'changed') {
      if (changed.size === 0) window.setTimeout(refetch, BATCH_MS);
      changed.add(event.subject);
    }
  }

  for (;;) {
    try {
      const events = await client.jobs.events();
      await queryClient.invalidateQueries();
      for await (const event of events) handleEvent(event);
    } catch {
      // The stream broke (a restart, a sleeping computer). Queries show their own errors; this loop only tries again.
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

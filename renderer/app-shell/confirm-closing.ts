import type { QueryClient } from '@tanstack/react-query';
import type { Job } from '../../shared/domain/job.ts';
import { unfinishedFilesMessage } from '../../shared/format/unfinished-files.ts';
import { client, orpc } from '../client/client.ts';
import { askToLeave, confirmLeave } from '../forms/leave-guard.ts';

/** Jobs whose end costs nothing: a check only reads; a backup and new keys go on where they were. */
const HARMLESS: ReadonlySet<Job['kind']> = new Set(['check', 'backup', 'backup-check', 'new-keys']);

/** The running jobs whose end would cost the person something. */
const runningJobs = (queryClient: QueryClient): Job[] =>
  (queryClient.getQueryData(orpc.jobs.list.queryKey()) ?? []).filter(
    ({ state, kind }) => state === 'running' && !HARMLESS.has(kind),
  );

/** Whether jobs run that should not stop without a question. */
export const isAtWork = (queryClient: QueryClient): boolean => runningJobs(queryClient).length > 0;

/** Resolves to whether the vault may close. Asks where text is unsaved, and where jobs run: says what becomes of their work. */
export async function confirmClosing(queryClient: QueryClient): Promise<boolean> {
  if (!(await confirmLeave('window'))) return false;
  const jobs = runningJobs(queryClient);
  if (jobs.length === 0) return true;
  const files = await client.import.unfinished({ caseId: null }).catch(() => null);
  const { happened = '', kept = '', todo = '' } = (files && unfinishedFilesMessage(files)) ?? {};
  const stopping = jobs
    .filter(({ kind }) => kind !== 'import')
    .map(({ label }) => `“${label}” stops, and has to be started again.`);
  const sentences = [happened, kept, todo, ...stopping].filter(Boolean);
  if (sentences.length === 0) return true;
  return askToLeave({
    title: 'Not everything is finished',
    text: sentences.join(' '),
    stay: 'Stay and let it finish',
    leave: 'Close now',
  });
}

import type { Job, JobKind, JobResultOf } from '../../shared/domain/job.ts';
import type { App } from '../api/app.ts';
import { followJobEvents, type Listeners } from '../api/jobs/job-events.ts';

/**
 * Starts a job of a kind and shows its progress in the terminal. Ctrl+C cancels the job, or does `onInterrupt`. Throws Problem
 * REFUSED.
 */
export async function followJob<K extends JobKind>(
  { client }: App,
  kind: K,
  begin: () => Promise<Job>,
  { onFile, onInterrupt }: Pick<Listeners, 'onFile'> & { onInterrupt?: (job: Job) => void } = {},
): Promise<JobResultOf<K>> {
  let cancel = () => {};
  try {
    return await followJobEvents(
      client,
      kind,
      async () => {
        const job = await begin();
        // The job may have ended: then there is nothing to cancel.
        cancel = () => (onInterrupt ? onInterrupt(job) : void client.jobs.cancel({ id: job.id }).catch(() => {}));
        process.once('SIGINT', cancel);
        return job;
      },
      { onJob: progressLine, ...(onFile ? { onFile } : {}) },
    );
  } finally {
    process.removeListener('SIGINT', cancel);
  }
}

/** Rewrites the line of progress, in a terminal. */
function progressLine(job: Job): void {
  if (!process.stderr.isTTY) return;
  const share = job.total > 0 ? ` ${job.done} of ${job.total}` : '';
  process.stderr.write(`\r\u001b[K${job.state === 'running' ? `${job.label}${share}` : ''}`);
}

import type { Job, JobKind, JobResultOf } from '../../shared/domain/job.ts';
import type { App } from '../api/app.ts';
import { follow, type Listeners } from '../api/jobs/job-events.ts';

/** Begins a job of a kind and follows it in the terminal: its share on a line that is rewritten; Ctrl+C cancels it. Throws Problem REFUSED. */
export async function followJob<K extends JobKind>(
  { client }: App,
  kind: K,
  begin: () => Promise<Job>,
  { onFile }: Pick<Listeners, 'onFile'> = {},
): Promise<JobResultOf<K>> {
  let cancel = () => {};
  try {
    return await follow(
      client,
      kind,
      async () => {
        const job = await begin();
        cancel = () => void client.jobs.cancel({ id: job.id });
        process.once('SIGINT', cancel);
        return job;
      },
      { onJob: progressLine, ...(onFile ? { onFile } : {}) },
    );
  } finally {
    process.removeListener('SIGINT', cancel);
  }
}

/** Tells the share of a long job where a terminal can rewrite its line. */
function progressLine(job: Job): void {
  if (!process.stderr.isTTY) return;
  const share = job.total > 0 ? ` ${job.done} of ${job.total}` : '';
  process.stderr.write(`\r\u001b[K${job.state === 'running' ? `${job.label}${share}` : ''}`);
}

import type { FileOutcome, Job } from '../../shared/domain/job.ts';
import { Problem } from '../../shared/domain/problem.ts';
import type { App } from '../app/app.ts';

interface Listeners {
  onJob?: (job: Job) => void;
  /** Told once for every file of an import, in the order in which they were handed in. */
  onFile?: (file: FileOutcome) => void;
}

/** Follows a job to its end, telling how far it is; Ctrl+C cancels it. Throws Problem REFUSED when it failed or was cancelled. */
export async function follow(
  { client }: App,
  begin: () => Promise<Job>,
  { onJob, onFile }: Listeners = {},
): Promise<Job & { result: NonNullable<Job['result']> }> {
  const stop = new AbortController();
  const events = await client.jobs.events(undefined, { signal: stop.signal });
  const { id } = await begin();
  const cancel = () => void client.jobs.cancel({ id });
  process.once('SIGINT', cancel);
  try {
    for await (const event of events) {
      if (event.type === 'file' && event.jobId === id) onFile?.(event.file);
      if (event.type !== 'job' || event.job.id !== id) continue;
      const { job } = event;
      onJob?.(job);
      if (job.state === 'running') continue;
      if (job.state === 'done' && job.result) return { ...job, result: job.result };
      const happened = job.state === 'cancelled' ? 'It was cancelled.' : job.failure;
      throw new Problem('REFUSED', { happened, kept: job.state === 'cancelled' ? 'What was finished is kept.' : '', todo: '' });
    }
    throw new Error('The events ended before the job.');
  } finally {
    process.removeListener('SIGINT', cancel);
    stop.abort();
  }
}

/** Tells the share of a long job on a terminal that can rewrite its line. */
export function progressLine(job: Job): void {
  if (!process.stderr.isTTY) return;
  const share = job.total > 0 ? ` ${job.done} of ${job.total}` : '';
  process.stderr.write(`\r\u001b[K${job.state === 'running' ? `${job.label}${share}` : ''}`);
}

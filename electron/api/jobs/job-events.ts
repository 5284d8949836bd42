import type { Client } from '../../../shared/contract/index.ts';
import type { FileOutcome, Job, JobKind, JobResultOf } from '../../../shared/domain/job.ts';
import { Problem } from '../../../shared/domain/problem.ts';

export interface Listeners {
  onJob?: (job: Job) => void;
  /** Called once for every file of an import, in the order of their uploads. */
  onFile?: (file: FileOutcome) => void;
}

/** Starts a job of a kind and follows the job to its result. Throws Problem REFUSED when the job failed or was cancelled. */
export async function followJobEvents<K extends JobKind>(
  client: Client,
  kind: K,
  begin: () => Promise<Job>,
  { onJob, onFile }: Listeners = {},
): Promise<JobResultOf<K>> {
  const stop = new AbortController();
  const events = await client.jobs.events(undefined, { signal: stop.signal });
  try {
    const { id } = await begin();
    for await (const event of events) {
      if (event.type === 'file' && event.jobId === id) onFile?.(event.file);
      if (event.type !== 'job' || event.job.id !== id) continue;
      const { job } = event;
      onJob?.(job);
      if (job.state === 'running') continue;
      if (job.state === 'done') {
        if (hasResult(job, kind)) return job.result;
        throw new Error(`The result of a job is ${job.result?.kind}, not ${kind}.`);
      }
      const cancelled = job.state === 'cancelled';
      throw new Problem('REFUSED', {
        happened: cancelled ? 'It was cancelled.' : job.failure,
        kept: cancelled ? 'What was finished is kept.' : '',
        todo: '',
      });
    }
    throw new Error('The events ended before the job.');
  } finally {
    stop.abort();
  }
}

function hasResult<K extends JobKind>(job: Job, kind: K): job is Job & { result: JobResultOf<K> } {
  return job.result?.kind === kind;
}

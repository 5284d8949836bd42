import type { JobResultOf } from '../../shared/domain/job.ts';
import { Problem } from '../../shared/domain/problem.ts';
import type { App } from '../api/app.ts';
import { isCancelled, type StreamedExport } from '../api/jobs/streamed-export.ts';
import { writeFileAtomic } from '../platform/write-file-atomic.ts';
import { followJob } from './follow-job.ts';

const CANCELLED = new Problem('REFUSED', { happened: 'It was cancelled.', kept: 'No file was made.', todo: '' });

/** Writes an export to a file, or nothing, and shows its progress. Ctrl+C cancels it. Throws Problem REFUSED, DISK_FULL. */
export async function writeExport(
  app: App,
  file: string,
  { content, job }: Pick<StreamedExport, 'content' | 'job'>,
): Promise<JobResultOf<'export'>> {
  const writing = writeFileAtomic(file, content);
  const followed = followJob(app, 'export', async () => {
    await Promise.race([job, writing]);
    return job;
  });
  followed.catch(() => undefined);
  // The error of the writing says more than that of the job it stopped.
  await writing.catch((error) => {
    throw isCancelled(error) ? CANCELLED : error;
  });
  return followed;
}

import type { Job, JobResultOf } from '../../../shared/domain/job.ts';
import type { JobControl, Jobs } from './jobs.ts';

type ExportResult = JobResultOf<'export'>;

/** A file that is made while it is read, and the job that shows its progress. */
export interface StreamedExport {
  /** Reveals neither person nor illness. */
  fileName: string;
  /** The bytes, to be read once. Rejects with an AbortError when the job was cancelled. */
  content: AsyncIterable<Uint8Array>;
  /** The job, once the first chunk is read. */
  job: Promise<Job>;
}

/** Whether reading an export ended with this error because the job was cancelled. */
export const isCancelled = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/**
 * A file of a case in chunks, made by `chunksOf`. While the chunks are read, a job shows the progress and can be cancelled, also by
 * locking the vault.
 */
export function streamedExport(
  jobs: Jobs,
  caseId: string,
  { label, fileName }: { label: string; fileName: string },
  chunksOf: (control: JobControl) => AsyncGenerator<Uint8Array, ExportResult>,
): StreamedExport {
  const startedJob = Promise.withResolvers<Job>();
  async function* content(): AsyncGenerator<Uint8Array> {
    const { promise: written, resolve, reject } = Promise.withResolvers<ExportResult>();
    const started = Promise.withResolvers<JobControl>();
    const job = jobs.start('export', caseId, label, (control) => {
      // A reader that stopped reads no more: cancelling does not wait for the reader.
      control.signal.addEventListener('abort', () => reject(control.signal.reason));
      started.resolve(control);
      return written;
    });
    startedJob.resolve(job);
    const control = await started.promise;
    let ended = false;
    try {
      resolve(yield* chunksOf(control));
      ended = true;
    } catch (error) {
      ended = true;
      reject(error);
      throw error;
    } finally {
      // The reader stopped before the end.
      if (!ended && !control.signal.aborted) jobs.cancel(job.id);
    }
  }
  return { fileName, content: content(), job: startedJob.promise };
}

import { runWorker } from '../threads/run-worker.ts';
import type { BackupTask, BackupTasks } from './backup.ts';
import type { WorkerFiles } from './worker-files.ts';

interface Options {
  workers: WorkerFiles;
  /** How much is done, of how much. */
  onProgress?: (done: number, total: number) => void;
  /** Ends the worker at once, which leaves the older versions of a backup as they were. */
  signal?: AbortSignal;
}

/** Runs a task of a backup in a worker. Rejects with its Problem, or with the signal's reason. */
export function runBackupTask<Task extends keyof BackupTasks>(
  task: Task,
  input: BackupTasks[Task]['input'],
  { workers, onProgress, signal }: Options,
): Promise<BackupTasks[Task]['output']> {
  return runWorker<BackupTask, [number, number], BackupTasks[Task]['output']>(
    workers('backup'),
    // The compiler does not follow that task and input belong together.
    { task, input } as BackupTask,
    { ...(signal && { signal }), ...(onProgress && { onMessage: ([done, total]) => onProgress(done, total) }) },
  );
}

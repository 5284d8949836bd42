import type { BackupMade, BackupOrder } from '../backup/make-backup.ts';
import type { OpenBackup } from '../backup/open-backup.ts';
import type { Restored } from '../backup/restore-version.ts';
import type { VerifiedBackup } from '../backup/verify-backup.ts';
import { runWorkerEntry } from '../threads/worker-entry.ts';

/** The tasks of this worker with their results. */
export type BackupTasks = {
  make: { input: BackupOrder; output: BackupMade };
  verify: { input: OpenBackup; output: VerifiedBackup };
  restore: { input: { backup: OpenBackup; version: string | null; to: string }; output: Restored };
};

export type BackupTask = { [Task in keyof BackupTasks]: { task: Task; input: BackupTasks[Task]['input'] } }[keyof BackupTasks];

/**
 * Does the work of backups for electron/workers/backup-worker.ts: it reads and writes gigabytes. Each task loads only what it needs: a
 * backup before closing keeps a person waiting.
 */
await runWorkerEntry<BackupTask, [number, number], BackupTasks[keyof BackupTasks]['output']>(async (order, send) => {
  const onProgress = (done: number, total: number) => send([done, total]);
  switch (order.task) {
    case 'make':
      return (await import('../backup/make-backup.ts')).makeBackup(order.input, onProgress);
    case 'verify':
      return (await import('../backup/verify-backup.ts')).verifyBackup(order.input, onProgress);
    case 'restore':
      return (await import('../backup/restore-version.ts')).restoreVersion(
        order.input.backup,
        order.input.version,
        order.input.to,
        onProgress,
      );
  }
});

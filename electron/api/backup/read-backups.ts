import { resolve } from 'node:path';
import type { Job } from '../../../shared/domain/job.ts';
import { backupOfVault, type OpenBackup, openBackup } from '../../backup/open-backup.ts';
import { removeUnfinishedRestores } from '../../backup/restore-version.ts';
import { runBackupTask } from '../../workers/backup-worker.ts';
import type { Context } from '../context.ts';
import { optionsOf } from './backups.ts';

/**
 * The backup in a folder: opened by the keys of the open vault where they fit and no passphrase is given, else by the passphrase. Throws
 * Problem NOT_FOUND, WRONG_PASSPHRASE.
 */
export async function backupIn(
  context: Context,
  { folder, passphrase }: { folder: string; passphrase: string | null },
): Promise<OpenBackup> {
  if (passphrase === null && context.session.status().state === 'open') {
    const own = backupOfVault(folder, context.session.open().vault);
    if (own) return own;
  }
  return openBackup(folder, passphrase);
}

export const startVerifying = (context: Context, backup: OpenBackup): Job =>
  context.jobs.start('backup-check', null, 'Reading the backup', async (control) => ({
    kind: 'backup-check',
    ...(await runBackupTask('verify', backup, optionsOf(context, control))),
  }));

/** Starts a restore as a job. `to`: the folder of the new vault. */
export function startRestoring(context: Context, backup: OpenBackup, version: string | null, to: string): Job {
  return context.jobs.start('restore', null, 'Restoring', async (control) => {
    try {
      const { made: _, ...restored } = await runBackupTask('restore', { backup, version, to }, optionsOf(context, control));
      context.jobs.notifyChanged('vault', null);
      return { kind: 'restore', ...restored };
    } finally {
      // A restore that was stopped had no time to clear up.
      removeUnfinishedRestores(resolve(to));
    }
  });
}

import { resolve } from 'node:path';
import type { Job } from '../../../shared/domain/job.ts';
import { backupOfVault, type OpenBackup, openBackup } from '../../backup/open-backup.ts';
import { besideVault, replaceVault } from '../../backup/replace-vault.ts';
import { removeUnfinishedRestores } from '../../backup/restore-version.ts';
import { vaultExists } from '../../vault/vault-problems.ts';
import { runBackupTask } from '../../workers/backup-worker.ts';
import type { Context } from '../context.ts';
import type { JobControl } from '../jobs/jobs.ts';
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
export const startRestoring = (context: Context, backup: OpenBackup, version: string | null, to: string): Job =>
  context.jobs.start('restore', null, 'Restoring', async (control) => {
    const restored = await restoreTo(context, backup, version, to, control);
    context.jobs.notifyChanged('vault', null);
    return { kind: 'restore', ...restored, kept: null };
  });

/**
 * Starts a restore that takes the place of the vault of this computer, which is kept beside it. Throws Problem VAULT_EXISTS while a vault
 * is open.
 */
export function startReplacing(context: Context, backup: OpenBackup, version: string | null): Job {
  const { session, ports, jobs } = context;
  if (session.isOpen()) throw vaultExists();
  const { own } = ports.vaults;
  const now = ports.clock.now();
  return jobs.start('restore', null, 'Restoring', async (control) => {
    const restored = await restoreTo(context, backup, version, besideVault(own, now), control);
    // An unlock waits for its turn.
    const kept = await session.inTurn(async () => {
      if (session.isOpen()) throw vaultExists();
      return replaceVault(own, restored.folder, now);
    });
    jobs.notifyChanged('vault', null);
    return { kind: 'restore', ...restored, folder: own, kept };
  });
}

async function restoreTo(context: Context, backup: OpenBackup, version: string | null, to: string, control: JobControl) {
  try {
    const { made: _, ...restored } = await runBackupTask('restore', { backup, version, to }, optionsOf(context, control));
    return restored;
  } finally {
    // A restore that was stopped had no time to clear up.
    removeUnfinishedRestores(resolve(to));
  }
}

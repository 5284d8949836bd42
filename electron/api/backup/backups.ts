import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BackupStatus } from '../../../shared/domain/backup.ts';
import type { Job, JobResultOf } from '../../../shared/domain/job.ts';
import { placeOfPath } from '../../backup/backup-paths.ts';
import { checkPlace } from '../../backup/backup-place.ts';
import { placeMissing } from '../../backup/backup-problems.ts';
import { backupOfVault, type OpenBackup, openBackup } from '../../backup/open-backup.ts';
import { removeUnfinishedRestores } from '../../backup/restore-version.ts';
import { runBackupTask } from '../../workers/backup-worker.ts';
import type { Context } from '../context.ts';
import type { JobControl } from '../jobs/jobs.ts';
import type { OpenSession } from '../vault/vault-session.ts';

type JobContext = Pick<Context, 'ports' | 'jobs'>;

/** Where backups of the open vault go, and how the last one went. */
export function backupStatus({ queries, vault }: OpenSession): BackupStatus {
  const row = queries.backup.place();
  if (!row) return { place: null, maxBytes: null, present: false, last: null, missing: 0 };
  const { path, maxBytes, last, missing } = row;
  return { place: path, maxBytes, present: backupOfVault(path, vault) !== null, last, missing };
}

/**
 * Whether a backup can be made without being asked for: a folder is chosen and there. Where a backup was made before, its folder must be
 * there, too: an unmounted disk leaves an empty folder.
 */
export function placeIsThere(session: OpenSession): boolean {
  const { place, present, last } = backupStatus(session);
  return place !== null && (present || (last === null && existsSync(place)));
}

/** Sets the place for backups. Throws Problem NOT_FOUND, REFUSED. */
export function setBackupPlace({ queries, vault, transact }: OpenSession, folder: string, maxBytes: number | null): void {
  const place = placeOfPath(folder);
  checkPlace(place, vault.dir);
  transact(() => queries.backup.setPlace(place, maxBytes));
}

/** Starts a backup of the open vault as a job. `folder` null: in the chosen place. Throws Problem NOT_FOUND without one. */
export function startBackup(context: JobContext, session: OpenSession, folder: string | null, label = 'Making a backup'): Job {
  const { vault, queries } = session;
  const chosen = queries.backup.place();
  const place = folder === null ? chosen?.path : placeOfPath(folder);
  if (place === undefined) throw placeMissing();
  // The counter tells the backup whether anything has changed.
  vault.counter.saved();
  const maxBytes = chosen?.path === place ? chosen.maxBytes : null;
  return context.jobs.start('backup', null, label, async (control): Promise<JobResultOf<'backup'>> => {
    const { backup, version, isNew, copied, contents, missing, removed, canThin } = await runBackupTask(
      'make',
      {
        access: vault.access,
        vaultId: vault.id,
        place,
        app: context.ports.version,
        now: context.ports.clock.now(),
        maxBytes,
        found: vault.found.list(),
      },
      optionsOf(context, control),
    );
    context.jobs.notifyChanged('backup', null);
    const result = { folder: backup, version, isNew, files: contents, copied: copied.files, bytes: copied.bytes };
    return { kind: 'backup', ...result, missing, removed, canThin };
  });
}

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

const optionsOf = ({ ports }: JobContext, control: JobControl) => ({
  workers: ports.workers,
  onProgress: (done: number, total: number) => control.progress({ done, total }),
  signal: control.signal,
});

import { existsSync } from 'node:fs';
import type { BackupStatus } from '../../../shared/domain/backup.ts';
import type { Job, JobResultOf } from '../../../shared/domain/job.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { hasBackupOf, placeOfPath } from '../../backup/backup-paths.ts';
import { checkPlace } from '../../backup/backup-place.ts';
import { placeMissing } from '../../backup/backup-problems.ts';
import { readVersions } from '../../backup/manifest.ts';
import { backupOfVault } from '../../backup/open-backup.ts';
import { runBackupTask } from '../../workers/backup-worker.ts';
import type { JobControl, Jobs } from '../jobs/jobs.ts';
import type { AppPorts } from '../ports.ts';
import type { OpenSession } from '../vault/vault-session.ts';

/** What a job needs. Not `Context`, which itself has the automatic backups. */
interface JobContext {
  ports: AppPorts;
  jobs: Jobs;
}

/** Where backups of the open vault go, and how the last one went. */
export function backupStatus({ queries, vault }: OpenSession): BackupStatus {
  const row = queries.backup.place();
  if (!row) return { place: null, maxBytes: null, present: false, last: null, missing: 0 };
  const { path, maxBytes, last, missing } = row;
  return { place: path, maxBytes, present: hasBackupOf(path, vault.id), last, missing };
}

/**
 * Whether a backup can be made without being asked for: a folder is chosen and there. Where a backup was made before, its folder must be
 * there, too: an unmounted disk leaves an empty folder.
 */
export function placeIsThere(session: OpenSession): boolean {
  const { place, present, last } = backupStatus(session);
  return place !== null && (present || (last === null && existsSync(place)));
}

/** Sets the place for backups; what is there from before counts. Throws Problem NOT_FOUND, REFUSED. */
export function setBackupPlace({ queries, vault, transact }: OpenSession, folder: string, maxBytes: number | null): void {
  const place = placeOfPath(folder);
  checkPlace(place, vault.dir);
  const known = backupOfVault(place, vault);
  const latest = known && readVersions(known.dir, known.keys.files).findLast(({ manifest }) => manifest !== null)?.manifest;
  transact(() => {
    queries.backup.setPlace(place, maxBytes);
    if (latest && queries.backup.place()?.last === null) queries.backup.noteLast(latest.made, latest.missing.length);
  });
}

/** Starts a backup of the open vault as a job. `folder` null: in the chosen place. Throws Problem NOT_FOUND, REFUSED. */
export function startBackup(context: JobContext, session: OpenSession, folder: string | null, label = 'Making a backup'): Job {
  const { vault, queries } = session;
  const chosen = queries.backup.place();
  const place = folder === null ? chosen?.path : placeOfPath(folder);
  if (place === undefined) throw placeMissing();
  checkPlace(place, vault.dir);
  if (context.jobs.list().some(({ kind, state }) => kind === 'new-keys' && state === 'running')) throw sealingAnew();
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

/** How a task of a job runs: its progress is the job's, and the job's end is its own. */
export const optionsOf = ({ ports }: Pick<JobContext, 'ports'>, control: JobControl) => ({
  workers: ports.workers,
  onProgress: (done: number, total: number) => control.progress({ done, total }),
  signal: control.signal,
});

const sealingAnew = () =>
  new Problem('REFUSED', {
    happened: 'The vault is still getting its new key.',
    kept: 'Older backups are as they were.',
    todo: 'Make the backup once that is finished.',
  });

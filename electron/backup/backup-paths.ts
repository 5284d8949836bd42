import { lstatSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { namesIn } from '../platform/durable-files.ts';
import { deriveKey } from '../vault/keys.ts';

/**
 * Where things lie in a backup: `PLACE/Second Look backup VAULT-KEY/`, with `contents/ab/HASH` (the sealed files, as in the vault) and
 * `versions/TIME/`. VAULT and KEY are eight digits each, of the vault's id and of a fingerprint of its key for files: contents that
 * were sealed with another key are in another folder.
 */
export interface BackupLayout {
  dir: string;
  contents: string;
  versions: string;
  locks: readonly [string, string];
}

export const backupLayout = (dir: string): BackupLayout => ({
  dir,
  contents: join(dir, 'contents'),
  versions: join(dir, 'versions'),
  locks: [join(dir, 'lock'), join(dir, 'lock.2')],
});

/** The files of one version. */
export interface VersionLayout {
  dir: string;
  /** The wrapped keys as they were: an older version opens with the passphrase of its time. */
  description: string;
  database: string;
  /** Written last: a version without a manifest does not exist. */
  manifest: string;
}

export function versionLayout(backup: string, version: string): VersionLayout {
  const dir = join(backupLayout(backup).versions, version);
  return { dir, description: join(dir, 'vault.json'), database: join(dir, 'vault.db'), manifest: join(dir, 'manifest') };
}

const BACKUP_NAME = /^Second Look backup [0-9a-f]{8}-[0-9a-f]{8}$/;
const VERSION_NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z(-\d+)?$/;

export const isBackupName = (name: string): boolean => BACKUP_NAME.test(name);
export const isVersionName = (name: string): boolean => VERSION_NAME.test(name);

/** The name of a vault's backup. `filesKey`: the vault's key for files, 32 bytes. */
export function backupName(vaultId: string, filesKey: Uint8Array): string {
  const fingerprint = Buffer.from(deriveKey(filesKey, 'fingerprint')).toString('hex');
  return `Second Look backup ${vaultId.slice(0, 8)}-${fingerprint.slice(0, 8)}`;
}

/** The key that seals the manifests. A key for files outlives a change of the passphrase, so older manifests stay readable. */
export const manifestKey = (filesKey: Uint8Array): Uint8Array => deriveKey(filesKey, 'backup');

/** A name for a version, from the time at which the version is made; FAT and Windows allow no colon. */
export function versionName(made: string, taken: readonly string[]): string {
  const name = made.replaceAll(/[:.]/g, '-');
  if (!taken.includes(name)) return name;
  for (let number = 2; ; number += 1) if (!taken.includes(`${name}-${number}`)) return `${name}-${number}`;
}

/** The folder in which backups are, from a path that a person gives: the place, or the folder of one backup in it. */
export function placeOfPath(path: string): string {
  const dir = resolve(path);
  return isBackupName(basename(dir)) ? dirname(dir) : dir;
}

/** The folders of backups in a place, or the one that the path names. A link counts as none. */
export function backupsIn(path: string): string[] {
  const place = placeOfPath(path);
  const isNamed = (name: string) => place === resolve(path) || name === basename(resolve(path));
  return namesIn(place)
    .filter((name) => isBackupName(name) && isNamed(name))
    .map((name) => join(place, name))
    .filter((dir) => lstatSync(dir, { throwIfNoEntry: false })?.isDirectory())
    .toSorted();
}

/** Whether a place has a backup of that vault, also one that was made with an earlier key of the vault. */
export const hasBackupOf = (place: string, vaultId: string): boolean =>
  backupsIn(place).some((dir) => basename(dir).startsWith(`Second Look backup ${vaultId.slice(0, 8)}-`));

/** The names of the versions that are whole as far as their names tell: each has a manifest. The oldest first. */
export function versionsIn(backup: string): string[] {
  return namesIn(backupLayout(backup).versions)
    .filter((name) => isVersionName(name) && statSync(versionLayout(backup, name).manifest, { throwIfNoEntry: false })?.isFile())
    .toSorted();
}

import { randomBytes } from 'node:crypto';
import { copyFileSync, lstatSync, renameSync, rmdirSync, rmSync, statfsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Problem } from '../../shared/domain/problem.ts';
import { beginFile, makeFolder, namesIn, syncFolder } from '../platform/durable-files.ts';
import { diskFull } from '../platform/system-problems.ts';
import { explainError } from '../store/store-problems.ts';
import { checkOutsideVaults } from '../vault/outside-vaults.ts';
import { readDescription, type VaultDescription, writeDescription } from '../vault/vault-description.ts';
import { acquireLock } from '../vault/vault-lock.ts';
import { type VaultLayout, vaultLayout } from '../vault/vault-paths.ts';
import { folderInUse } from '../vault/vault-problems.ts';
import { backupLayout, isBackupName, versionLayout, versionsIn } from './backup-paths.ts';
import { targetInsideBackup, versionDamaged } from './backup-problems.ts';
import { copyContents } from './copy-contents.ts';
import { digestOfFile } from './file-digest.ts';
import type { Manifest } from './manifest.ts';
import type { OpenBackup } from './open-backup.ts';
import { noteRestored } from './place-row.ts';
import { describeContentIn } from './verify-backup.ts';
import { bytesOf, chosenVersion, withVersionDatabase } from './versions.ts';

export interface Restored {
  /** The folder of the new vault. */
  folder: string;
  version: string;
  made: string;
  /** Stored files that were copied and read back. */
  files: number;
  cases: number;
  records: number;
  pages: number;
  /** What the version lacks, each as a sentence; empty: everything is there. */
  lost: string[];
}

const BEING_RESTORED = '.being-restored-';

/**
 * Restores a version as a new vault in a folder that does not exist yet or is empty: beside it first, then renamed. Every file is read
 * back. What the backup lacks is named. Blocks its thread. Throws Problem REFUSED, NOT_FOUND, VAULT_DAMAGED, VAULT_NEWER, DISK_FULL.
 */
export async function restoreVersion(
  backup: OpenBackup,
  version: string | null,
  to: string,
  onProgress: (done: number, total: number) => void,
): Promise<Restored> {
  const target = resolve(to);
  checkTarget(target);
  const { name, manifest } = chosenVersion(backup, version);
  const described = readDescriptionOf(backup, name);
  const aside = `${target}${BEING_RESTORED}${randomBytes(4).toString('hex')}`;
  try {
    removeUnfinishedRestores(target);
    makeFolder(dirname(target));
    checkSpace(dirname(target), bytesOf(manifest));
    makeFolder(aside);
    const layout = vaultLayout(aside);
    const release = acquireLock(layout.locks);
    let lost: string[];
    let files: number;
    try {
      makeFolder(layout.files);
      copyDatabaseOf(backup, name, manifest, layout);
      noteRestored(layout.database, backup.keys.database, manifest.made, manifest.missing.length);
      const copied = await copyContents({
        from: backupLayout(backup.dir).contents,
        to: layout.files,
        key: backup.keys.files,
        contents: manifest.contents.map(([sha256, bytes]) => ({ sha256, bytes })),
        onProgress,
      });
      files = copied.files;
      lost = lostOf(backup, name, manifest, [...copied.missing, ...manifest.missing]);
      writeDescription(layout.description, described);
    } finally {
      release();
    }
    checkTarget(target);
    if (lstatSync(target, { throwIfNoEntry: false })) rmdirSync(target);
    renameSync(aside, target);
    syncFolder(dirname(target));
    const { made, cases, records, pages } = manifest;
    return { folder: target, version: name, made, files, cases, records, pages, lost };
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw explainError(error);
  }
}

/** Removes what restores to this folder left when their process died, by the name that this program gives and no other process holds. */
export function removeUnfinishedRestores(target: string): void {
  const parent = dirname(target);
  const begin = `${basename(target)}${BEING_RESTORED}`;
  for (const name of namesIn(parent)) {
    if (!name.startsWith(begin) || !/^[0-9a-f]{8}$/.test(name.slice(begin.length))) continue;
    try {
      acquireLock(vaultLayout(join(parent, name)).locks)();
    } catch {
      continue;
    }
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** Throws Problem REFUSED unless the folder is new or empty, outside of vaults and backups. */
function checkTarget(target: string): void {
  checkOutsideVaults(target);
  for (let folder = target; folder !== dirname(folder); folder = dirname(folder))
    if (isBackupName(basename(folder))) throw targetInsideBackup();
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (there && (!there.isDirectory() || namesIn(target).length > 0)) throw folderInUse();
}

/** Throws Problem DISK_FULL before anything is copied. */
function checkSpace(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes) throw diskFull();
}

/** The wrapped keys of a version, or of the latest version whose keys can be read: the keys of a vault do not change. */
function readDescriptionOf({ dir }: OpenBackup, name: string): VaultDescription {
  for (const version of [name, ...versionsIn(dir).toReversed()]) {
    try {
      const described = readDescription(versionLayout(dir, version).description);
      if (described) return described;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
  throw versionDamaged();
}

function copyDatabaseOf({ dir }: OpenBackup, name: string, { database }: Manifest, layout: VaultLayout): void {
  const temporary = `${layout.database}.copy`;
  const file = beginFile(temporary);
  try {
    copyFileSync(versionLayout(dir, name).database, temporary);
    file.commit(layout.database);
  } catch (error) {
    file.discard();
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? versionDamaged() : error;
  }
  if (digestOfFile(layout.database) !== database.sha256) throw versionDamaged();
}

function lostOf(backup: OpenBackup, name: string, manifest: Manifest, missing: readonly string[]): string[] {
  if (missing.length === 0) return [];
  return withVersionDatabase(backup, name, manifest, (sqlite) =>
    missing.map((sha256) => `${describeContentIn(sqlite, sha256)} is not in the backup, or is damaged there.`),
  );
}

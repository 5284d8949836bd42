import { lstatSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Problem } from '../../shared/domain/problem.ts';
import { makeFolder, syncFolder } from '../platform/durable-files.ts';
import { codeOf } from '../platform/system-problems.ts';
import { checkOutsideVaults } from '../vault/outside-vaults.ts';
import { acquireLock } from '../vault/vault-lock.ts';
import { type BackupLayout, backupLayout } from './backup-paths.ts';
import { backupBusy, placeIsLink, placeMissing, vaultInsidePlace } from './backup-problems.ts';

/**
 * Checks that backups of a vault may go to a folder: the folder is there, is not inside a vault, and does not hold the vault, also by
 * way of links. Throws Problem NOT_FOUND, REFUSED.
 */
export function checkPlace(place: string, vaultDir: string): void {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) throw placeMissing();
  checkOutsideVaults(place);
  const [real, vault] = [realpathSync(place), realpathSync(vaultDir)];
  if (vault === real || vault.startsWith(real.endsWith(sep) ? real : `${real}${sep}`)) throw vaultInsidePlace();
}

/** Makes the folders of a backup where they are missing. Throws Problem REFUSED where a link or a file has one of their names. */
export function makeBackupFolders(place: string, name: string): BackupLayout {
  const layout = backupLayout(join(place, name));
  for (const folder of [layout.dir, layout.contents, layout.versions]) {
    const there = lstatSync(folder, { throwIfNoEntry: false });
    if (there && !there.isDirectory()) throw placeIsLink();
    if (!there) makeFolder(folder);
  }
  syncFolder(layout.dir);
  syncFolder(place);
  return layout;
}

/**
 * Takes a backup for this process; returns the undo. Null: the medium knows no locks, as some network drives. Throws Problem VAULT_BUSY.
 */
export function lockBackup({ locks }: BackupLayout): (() => void) | null {
  try {
    return acquireLock(locks);
  } catch (error) {
    if (error instanceof Problem && error.code === 'VAULT_BUSY') throw backupBusy();
    if (/^SQLITE_(IOERR|PROTOCOL|NOLFS)/.test(codeOf(error))) return null;
    throw error;
  }
}

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Problem } from '../../shared/domain/problem.ts';
import type { VaultAccess } from '../vault/open-vault.ts';
import { keysOf } from '../vault/unlock-known.ts';
import { readDescription } from '../vault/vault-description.ts';
import { backupName, backupsIn, versionLayout, versionsIn } from './backup-paths.ts';
import { noBackupHere, wrongBackupPassphrase } from './backup-problems.ts';

/** A backup whose keys are known. Plain data: may be posted to a thread. */
export interface OpenBackup {
  /** The folder `Second Look backup …`. */
  dir: string;
  vaultId: string;
  keys: VaultAccess['keys'];
}

/** Whether the backups of a place ask for a passphrase. Throws Problem NOT_FOUND where there is none. */
export function asksPassphrase(path: string): boolean {
  return descriptionsOf(path).every(({ description }) => description.keys.every(({ way }) => way !== 'none'));
}

/**
 * Opens a backup with a passphrase that its vault has or had; null: without one. The path is that of the place, or of the backup's own
 * folder. Throws Problem NOT_FOUND, WRONG_PASSPHRASE.
 */
export async function openBackup(path: string, passphrase: string | null): Promise<OpenBackup> {
  for (const { dir, description } of descriptionsOf(path)) {
    const keys = await keysOf(description, passphrase);
    // A description of another key would name another folder.
    if (keys && backupName(description.id, keys.files) === basename(dir)) return { dir, vaultId: description.id, keys };
  }
  throw wrongBackupPassphrase();
}

/** The backup of an open vault in a place; null: there is none. */
export function backupOfVault(path: string, { id, access }: { id: string; access: VaultAccess }): OpenBackup | null {
  const dir = backupsIn(path).find((backup) => basename(backup) === backupName(id, access.keys.files));
  return dir === undefined ? null : { dir, vaultId: id, keys: access.keys };
}

/** The different descriptions of the backups in a place, the latest first: each may open with another passphrase. */
function descriptionsOf(path: string) {
  const seen = new Set<string>();
  const found = backupsIn(path).flatMap((dir) =>
    versionsIn(dir)
      .toReversed()
      .flatMap((version) => {
        const file = versionLayout(dir, version).description;
        try {
          const text = readFileSync(file, 'utf8');
          if (seen.has(text)) return [];
          seen.add(text);
          const description = readDescription(file);
          return description ? [{ dir, description }] : [];
        } catch (error) {
          // The keys of another version open this one too.
          if (error instanceof Problem || (error instanceof Error && 'code' in error)) return [];
          throw error;
        }
      }),
  );
  if (found.length === 0) throw noBackupHere();
  return found;
}

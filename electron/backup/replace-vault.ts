import { existsSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../platform/durable-files.ts';
import { explainError } from '../store/store-problems.ts';
import { acquireLock } from '../vault/vault-lock.ts';
import { vaultLayout } from '../vault/vault-paths.ts';

/**
 * Puts a restored vault in the place of another one, which is kept beside under another name. Gives the folder of the other one; null:
 * there was none. Throws Problem VAULT_BUSY while a process has it open.
 */
export function replaceVault(dir: string, restored: string, now: string): string | null {
  try {
    let kept: string | null = null;
    if (existsSync(dir)) {
      // Windows renames no folder with an open file in it, so the lock only tells whether the vault is in use.
      acquireLock(vaultLayout(dir).locks)();
      kept = `${dir}-before-restore-${stampOf(now)}`;
      renameSync(dir, kept);
    }
    renameSync(restored, dir);
    syncFolder(dirname(dir));
    return kept;
  } catch (error) {
    throw explainError(error);
  }
}

/** A name beside a vault for one that is about to take its place. */
export const besideVault = (dir: string, now: string): string => `${dir}-restored-${stampOf(now)}`;

const stampOf = (now: string) => now.replaceAll(/[:.]/g, '-');

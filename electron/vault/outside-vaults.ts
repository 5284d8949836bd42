import { existsSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { vaultLayout } from './vault-paths.ts';
import { insideVault } from './vault-problems.ts';

/** Checks that a path, which need not exist, is neither a vault nor inside one, also by way of links. Throws Problem REFUSED. */
export function checkOutsideVaults(path: string): void {
  for (let folder = realFolder(path); ; folder = dirname(folder)) {
    if (isVaultFolder(folder)) throw insideVault();
    if (folder === dirname(folder)) return;
  }
}

/** The nearest folder or file of a path that exists, without links. */
function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? path : realFolder(dirname(path));
  }
}

/** Whether a folder is a vault, also one that is being made or has lost a part. */
function isVaultFolder(folder: string): boolean {
  const { description, database, files, beingMade } = vaultLayout(folder);
  return existsSync(description) || existsSync(beingMade) || (existsSync(database) && existsSync(files));
}

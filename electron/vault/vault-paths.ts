import { join } from 'node:path';
import { Sha256 } from '../../shared/domain/identity.ts';
import { fileMissing } from './vault-problems.ts';

/** Where things lie in a vault's folder. */
export interface VaultLayout {
  dir: string;
  /** The wrapped keys; a folder with it is a vault. */
  description: string;
  database: string;
  files: string;
  /** Held, by a lock of the system, by the one process that has the vault. */
  lock: string;
  /** There while a vault is being made. */
  beingMade: string;
  /** There while a vault is open: what is found at start tells that the last process died, and when it had begun. */
  session: string;
}

/** Where everything of a vault lies in its folder. */
export function vaultLayout(dir: string): VaultLayout {
  return {
    dir,
    description: join(dir, 'vault.json'),
    database: join(dir, 'vault.db'),
    files: join(dir, 'files'),
    lock: join(dir, 'lock'),
    beingMade: join(dir, 'being-made'),
    session: join(dir, 'session'),
  };
}

/** Where a content lies in the folder for files: `ab/abcdef…`. Anything that is not a hash names no file. */
export function contentPath(files: string, sha256: string): string {
  // SECURITY: 12 — a file is named by its hash, never by a path.
  if (!Sha256.safeParse(sha256).success) throw fileMissing();
  return join(files, sha256.slice(0, 2), sha256);
}

/** The folder of contents being written. Files found there at start come from a process that died. */
export const incomingFolder = (files: string) => join(files, 'incoming');

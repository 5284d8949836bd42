import { type BigIntStats, statSync } from 'node:fs';
import type { VaultLayout } from './vault-paths.ts';
import { vaultMoved } from './vault-problems.ts';

/**
 * The identity of an open vault's folder. The database follows a folder that is moved, but a stored file goes to a path: the two
 * would part.
 */
export interface VaultPlace {
  /** Whether the folder, its files and the database are the ones that were opened. */
  isSame(): boolean;
  /** Throws Problem VAULT_MOVED unless they are. */
  assertSame(): void;
}

/** Remembers where the vault is, by the numbers that the file system gives to a file and keeps when the file is renamed. */
export function placeOf({ dir, database, files }: VaultLayout): VaultPlace {
  const paths = [dir, database, files].map((path) => ({ path, identity: identityOf(path) })).filter(({ identity }) => identity);
  const isSame = () => paths.every(({ path, identity }) => identityOf(path) === identity);
  return {
    isSame,
    assertSame() {
      if (!isSame()) throw vaultMoved();
    },
  };
}

/** Device and number of a file; null: it is not there, or its drive was taken away. */
function identityOf(path: string): string | null {
  let found: BigIntStats | undefined;
  try {
    found = statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return null;
  }
  return found ? `${found.dev}:${found.ino}` : null;
}

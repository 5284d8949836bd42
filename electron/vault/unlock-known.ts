import { isDatabaseOf } from '../store/salvage/page-cipher.ts';
import { previousKeys } from './key-renewal.ts';
import { type DerivedKeys, deriveKey, type WrappedKey } from './keys.ts';
import type { KnownDescription } from './known-description.ts';
import type { VaultDescription } from './vault-description.ts';
import { unlock, wrongSecret } from './vault-keys.ts';
import type { VaultLayout } from './vault-paths.ts';

/** A description, and what a passphrase opened of it. */
export interface UnlockedDescription {
  description: VaultDescription;
  master: Uint8Array;
  /** What the passphrase opened. */
  key: WrappedKey;
}

/** The description that the passphrase unlocks, with the master key. Throws Problem WRONG_PASSPHRASE. */
export async function unlockKnown(
  known: KnownDescription,
  layout: VaultLayout,
  passphrase: string | null,
): Promise<UnlockedDescription> {
  const unlocked: UnlockedDescription[] = [];
  for (const description of known.candidates) {
    const found = await unlock(description, passphrase);
    if (found) unlocked.push({ description, ...found });
  }
  // Of two descriptions, one belongs to another vault.
  const isOfDatabase = (unlocked: UnlockedDescription) =>
    databaseKeys(unlocked).some((each) => isDatabaseOf(layout.database, each));
  const fitting = unlocked.find(isOfDatabase) ?? unlocked[0];
  if (!fitting) throw wrongSecret(passphrase);
  return fitting;
}

/** The keys that the database may have: the present one, and the one before while the keys are being renewed. */
export function databaseKeys({ master, description }: Pick<UnlockedDescription, 'master' | 'description'>): Uint8Array[] {
  const before = previousKeys(master, description);
  return [deriveKey(master, 'database'), ...(before ? [before.database] : [])];
}

/** The keys of a closed vault; the database may be damaged. */
export function closedVaultKeys(unlocked: UnlockedDescription, { database }: Pick<VaultLayout, 'database'>): DerivedKeys {
  const keys = databaseKeys(unlocked);
  const [present = new Uint8Array()] = keys;
  return {
    files: deriveKey(unlocked.master, 'files'),
    database: keys.find((key) => isDatabaseOf(database, key)) ?? present,
    previousFiles: previousKeys(unlocked.master, unlocked.description)?.files,
  };
}

/** The keys of the vault that a description belongs to; null: the passphrase does not open it. */
export async function keysOf(description: VaultDescription, passphrase: string | null): Promise<DerivedKeys | null> {
  const found = await unlock(description, passphrase);
  if (!found) return null;
  const previousFiles = previousKeys(found.master, description)?.files;
  return { files: deriveKey(found.master, 'files'), database: deriveKey(found.master, 'database'), previousFiles };
}

import { Problem } from '../../shared/domain/problem.ts';
import { openStore, type Store } from '../store/open.ts';
import { openWithEither, rekeyDatabase } from '../store/rekey.ts';
import { storedContents } from './cleanup.ts';
import type { ContentAccess } from './content-access.ts';
import { type DerivedKeys, deriveKey, newMasterKey, unwrapPrevious, wrapKey, wrapPrevious } from './keys.ts';
import { isSealedWith } from './reseal.ts';
import { type VaultDescription, withKeys } from './vault-description.ts';
import type { VaultKeys } from './vault-keys.ts';
import type { VaultLayout } from './vault-paths.ts';

/**
 * Gives a vault a new master key. `vault.json` is replaced first: from then on the new passphrase opens, and the old master key lies in
 * it, sealed with the new one. Then the database and the contents are sealed anew, which any later session goes on with; last, the
 * old master key goes. A kill at any moment leaves a vault that opens, with everything in it.
 */
export interface KeyRenewal {
  /** Whether anything may still be sealed with the key before. */
  isUnfinished(): boolean;
  /**
   * Begins. Null: from now on without a passphrase. All further keys go. No content may be on its way. Throws Problem
   * WRONG_PASSPHRASE, REFUSED, VAULT_MOVED, READ_ONLY, DISK_FULL.
   */
  begin(current: string | null, next: string | null): Promise<void>;
  /** Once all contents are sealed anew: the key before goes. Returns whether nothing needs it any more. Throws Problem DISK_FULL. */
  finish(): boolean;
}

interface RenewalServices {
  layout: VaultLayout;
  store: Store;
  keys: VaultKeys;
  /** Overwritten in place: whoever holds these has the present keys. */
  access: DerivedKeys;
  content: ContentAccess;
  changesKey: Uint8Array;
  /** The key that the database is to have; null: it has the present one. */
  databaseKey: Uint8Array | null;
  assertWritable(): void;
}

export function createKeyRenewal(services: RenewalServices): KeyRenewal {
  const { layout, store, keys, access, content, changesKey, assertWritable } = services;
  let pendingDatabaseKey = services.databaseKey;

  function rekey(): void {
    if (!pendingDatabaseKey) return;
    rekeyDatabase(store.sqlite, layout.database, pendingDatabaseKey);
    access.database.set(pendingDatabaseKey);
    pendingDatabaseKey.fill(0);
    pendingDatabaseKey = null;
  }

  const isUnfinished = () => keys.description().previous !== undefined;

  return {
    isUnfinished,
    async begin(current, next) {
      if (isUnfinished()) throw stillRunning();
      const old = await keys.master(current);
      const master = newMasterKey();
      const description = keys.description();
      const wrapped = await wrapKey(master, next, description.id);
      assertWritable();
      keys.replace(withKeys(description, [wrapped], wrapPrevious(master, old, description.id)), master);
      access.previousFiles = Uint8Array.from(access.files);
      content.previousKey = access.previousFiles;
      access.files.set(deriveKey(master, 'files'));
      changesKey.set(deriveKey(master, 'changes'));
      pendingDatabaseKey = deriveKey(master, 'database');
      old.fill(0);
      master.fill(0);
      rekey();
    },
    finish() {
      if (!isUnfinished()) return true;
      assertWritable();
      rekey();
      for (const sha256 of storedContents(layout.files)) if (!isSealedWith(layout.files, access.files, sha256)) return false;
      const description = keys.description();
      keys.replace(withKeys(description, description.keys));
      access.previousFiles?.fill(0);
      delete access.previousFiles;
      delete content.previousKey;
      return true;
    },
  };
}

/** The database and the keys of an unlocked vault, also of one whose keys are being renewed. Throws what `openStore` throws. */
export function openWithKeys(path: string, master: Uint8Array, description: VaultDescription): OpenedWithKeys {
  const before = previousKeys(master, description);
  const files = deriveKey(master, 'files');
  const present = deriveKey(master, 'database');
  if (!before) return { store: openStore(path, present), keys: { files, database: present }, databaseKey: null };
  const { store, key } = openWithEither(path, present, before.database);
  const keys = { files, database: key, previousFiles: before.files };
  return { store, keys, databaseKey: key === present ? null : present };
}

interface OpenedWithKeys extends Pick<RenewalServices, 'store' | 'databaseKey'> {
  keys: DerivedKeys;
}

/** The keys of before that some of a vault may still be sealed with; null: there are none. */
export function previousKeys(
  master: Uint8Array,
  { id, previous }: Pick<VaultDescription, 'id' | 'previous'>,
): { files: Uint8Array; database: Uint8Array } | null {
  const old = previous && unwrapPrevious(master, previous, id);
  if (!old) return null;
  const keys = { files: deriveKey(old, 'files'), database: deriveKey(old, 'database') };
  old.fill(0);
  return keys;
}

const stillRunning = () =>
  new Problem('REFUSED', {
    happened: 'The vault is still getting its new keys.',
    kept: 'Nothing was changed.',
    todo: 'Wait until that is finished, and try again.',
  });

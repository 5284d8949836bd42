import type { Database } from 'better-sqlite3';
import type { Db, Store } from '../store/open.ts';
import type { ChangeCounter } from './change-counter.ts';
import { type ContentDifference, registeredContents, removeUnfinished } from './cleanup.ts';
import { type Content, openContent } from './content.ts';
import { type ContentAccess, contentAccessOf } from './content-access.ts';
import { type FoundContents, findContents } from './found-contents.ts';
import { createKeyRenewal, type KeyRenewal } from './key-renewal.ts';
import type { DerivedKeys, WrappedKey } from './keys.ts';
import { endSession } from './session-marker.ts';
import { findSyncTraces, type SyncTraces } from './sync-traces.ts';
import type { VaultDescription } from './vault-description.ts';
import { createVaultKeys, type VaultKeys } from './vault-keys.ts';
import { newSessionName, type VaultLayout } from './vault-paths.ts';
import { placeOf, type VaultPlace } from './vault-place.ts';
import { vaultReadOnly } from './vault-problems.ts';

/** A vault whose keys are known to this process, and which no other process holds. */
export interface OpenVault {
  readonly dir: string;
  readonly id: string;
  /** By what it opens. */
  readonly keys: VaultKeys;
  readonly keyRenewal: KeyRenewal;
  readonly db: Db;
  readonly sqlite: Database;
  readonly content: Content;
  readonly access: VaultAccess;
  /** How contents and rows differed at the opening. */
  readonly difference: ContentDifference;
  readonly found: FoundContents;
  readonly counter: ChangeCounter;
  /** Whether `vault.json` was missing or damaged at the opening, so that its copy was used and both were written anew. */
  readonly keysFromCopy: boolean;
  /** What a sync program had left in the folder at the opening. */
  readonly syncTraces: SyncTraces;
  /** Notices a folder that is moved or replaced while the vault is open. */
  readonly place: VaultPlace;
  /** Whether its medium cannot be written. The database is then a private copy, and every change is refused. */
  readonly readOnly: boolean;
  /** Before any change. Throws Problem VAULT_MOVED, READ_ONLY. */
  assertWritable(): void;
  /** Lets the vault go. Whoever still reads or writes its content must have ended before. */
  close(): void;
}

/** What a worker needs to open the same vault for reading: may be posted to a thread. */
export interface VaultAccess {
  dir: string;
  /** The path of the database: of a vault that is only read, that of its copy. */
  database: string;
  keys: DerivedKeys;
}

/** What an opening found, and what the open vault works with. */
export interface UnlockedVault {
  layout: VaultLayout;
  description: VaultDescription;
  key: WrappedKey;
  namesKey: Uint8Array;
  changesKey: Uint8Array;
  /** Not null: the database has still the key before, and is to have this one. */
  databaseKey: Uint8Array | null;
  keys: VaultAccess['keys'];
  store: Store;
  difference: ContentDifference;
  counter: ChangeCounter;
  keysFromCopy: boolean;
  release: () => void;
  /** The copy of the database of a vault that is only read. */
  readOnlyDatabase?: string;
}

/** The open vault, from what its opening found. */
export function openedVault(unlocked: UnlockedVault): OpenVault {
  const { layout, description, keys, store, difference, counter, keysFromCopy, release, namesKey } = unlocked;
  const session = newSessionName();
  const contentAccess: ContentAccess = { ...contentAccessOf(layout.files, keys), session };
  const content = openContent(contentAccess);
  const place = placeOf(layout);
  const readOnly = unlocked.readOnlyDatabase !== undefined;
  const assertWritable = () => {
    if (readOnly) throw vaultReadOnly();
    place.assertSame();
  };
  const vaultKeys = createVaultKeys({
    path: layout.description,
    description,
    unlockedBy: unlocked.key.way,
    namesKey,
    assertWritable,
  });
  return {
    dir: layout.dir,
    id: description.id,
    keys: vaultKeys,
    keyRenewal: createKeyRenewal({
      layout,
      store,
      keys: vaultKeys,
      access: keys,
      content: contentAccess,
      changesKey: unlocked.changesKey,
      databaseKey: unlocked.databaseKey,
      assertWritable,
    }),
    db: store.db,
    sqlite: store.sqlite,
    content: {
      ...content,
      begin() {
        assertWritable();
        return content.begin();
      },
    },
    place,
    access: { dir: layout.dir, database: unlocked.readOnlyDatabase ?? layout.database, keys },
    readOnly,
    assertWritable,
    difference,
    counter,
    keysFromCopy,
    syncTraces: findSyncTraces(layout.dir, layout.files),
    found: findContents(content, store.db, difference.unregistered),
    close() {
      try {
        // What is now at the paths of a vault that was moved is not ours.
        if (!readOnly && place.isSame()) {
          counter.close();
          removeUnregistered(content, store.db);
          removeUnfinished(layout.files, session);
          endSession(layout.session);
        }
      } finally {
        try {
          store.sqlite.close();
        } finally {
          for (const key of [keys.files, keys.database, keys.previousFiles, namesKey, unlocked.changesKey]) key?.fill(0);
          release();
        }
      }
    },
  };
}

/** Removes what this session wrote and did not register. A file that anything else brought into the folder stays. */
function removeUnregistered(content: Content, db: Db): void {
  if (content.written.size === 0) return;
  const registered = registeredContents(db);
  for (const sha256 of [...content.written]) if (!registered.has(sha256)) content.remove(sha256);
}

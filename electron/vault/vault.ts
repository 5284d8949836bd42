import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Clock } from '../platform/clock.ts';
import { makeFolder, syncFolder } from '../platform/durable-files.ts';
import { type Db, makeStore, type Store } from '../store/open.ts';
import { isDatabaseOf } from '../store/salvage/page-cipher.ts';
import { explainError, vaultIncomplete, withExplainedErrors } from '../store/store-problems.ts';
import { type ChangeCounter, openChangeCounter, readingCounter } from './change-counter.ts';
import { type ContentDifference, compareContents, registeredContents, removeUnfinished, storedContents } from './cleanup.ts';
import { type Content, openContent } from './content.ts';
import { type ContentAccess, contentAccessOf } from './content-access.ts';
import { type FoundContents, findContents } from './found-contents.ts';
import { createKeyRenewal, type KeyRenewal, openWithKeys, previousKeys } from './key-renewal.ts';
import { type DerivedKeys, deriveKey, newMasterKey, type WrappedKey, wrapKey } from './keys.ts';
import { type KnownDescription, mendDescription, readKnownDescription } from './known-description.ts';
import { moveAside } from './move-aside.ts';
import { copyForReading, isReadOnly } from './read-only.ts';
import { tryFinishRemovals, withoutRemoved } from './removals.ts';
import { finishRepair, repairWaits } from './repaired-database.ts';
import { beginSession, endSession } from './session-marker.ts';
import { findSyncTraces, isPlaceholder, type SyncTraces } from './sync-traces.ts';
import { newVaultDescription, type VaultDescription, writeDescription } from './vault-description.ts';
import { asksPassphrase, createVaultKeys, unlock, type VaultKeys, wrongSecret } from './vault-keys.ts';
import { acquireLock } from './vault-lock.ts';
import { newSessionName, type VaultLayout, vaultLayout } from './vault-paths.ts';
import { placeOf, type VaultPlace } from './vault-place.ts';
import { folderInUse, notOnThisComputer, vaultExists, vaultMissing, vaultReadOnly } from './vault-problems.ts';

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

interface UnlockOptions {
  /** Null: the vault is, or shall be, without one. */
  passphrase: string | null;
  clock: Clock;
}

type VaultState = { state: 'missing' } | { state: 'present'; passphrase: boolean };

/** What is known of a vault without opening it. Throws Problem VAULT_DAMAGED, VAULT_INCOMPLETE, VAULT_NEWER. */
export function vaultState(dir: string): VaultState {
  const layout = vaultLayout(dir);
  const known = readKnownDescription(layout.description);
  if (known) return { state: 'present', passphrase: known.candidates.every(asksPassphrase) };
  if (containsData(layout)) throw vaultIncomplete('The file “vault.json”');
  return { state: 'missing' };
}

/**
 * Makes a vault completely or not at all, and opens it. Throws Problem VAULT_EXISTS, VAULT_DAMAGED, VAULT_INCOMPLETE,
 * VAULT_BUSY, REFUSED, DISK_FULL.
 */
export async function createVault(dir: string, { passphrase, clock }: UnlockOptions): Promise<OpenVault> {
  const layout = vaultLayout(dir);
  refuseOccupied(layout);
  const id = randomUUID();
  const master = newMasterKey();
  const wrapped = await wrapKey(master, passphrase, id);
  withExplainedErrors(() => makeFolder(dir));
  return withLock(layout, (release) => {
    refuseOccupied(layout);
    // SECURITY: 16 — data folder 0700, files 0600.
    chmodSync(dir, 0o700);
    writeFileSync(layout.beingMade, '', { mode: 0o600 });
    clearUnfinished(layout);
    makeFolder(layout.files);
    makeStore(layout.database, deriveKey(master, 'database'));
    syncFolder(dir);
    const description = newVaultDescription(id, clock.now(), [wrapped]);
    writeDescription(layout.description, description);
    return openUnlocked({ layout, description, master, key: wrapped, clock, release });
  });
}

/** Opens a vault. Throws Problem VAULT_MISSING, VAULT_DAMAGED, VAULT_INCOMPLETE, VAULT_NEWER, VAULT_BUSY, WRONG_PASSPHRASE, DISK_FULL. */
export async function openVault(dir: string, { passphrase, clock }: UnlockOptions): Promise<OpenVault> {
  const layout = vaultLayout(dir);
  if (vaultState(dir).state === 'missing') throw vaultMissing();
  if (!repairWaits(layout)) refusePlaceholder(layout.database, 'The database');
  if (isReadOnly(layout)) return openReadOnly(layout, { passphrase, clock });
  return withLock(layout, async (release) => {
    moveAside(layout, clock.now());
    const known = readKnownDescription(layout.description);
    if (!known) throw vaultMissing();
    return openKnown(known, { layout, passphrase, clock, release });
  });
}

/** Opens the vault with the description whose key fits the database, and writes `vault.json` or its copy anew where need be. */
async function openKnown(
  known: KnownDescription,
  { layout, passphrase, clock, release }: UnlockOptions & Pick<Unlocked, 'layout' | 'release'>,
): Promise<OpenVault> {
  const fitting = await unlockKnown(known, layout, passphrase);
  finishRepair(layout, deriveKey(fitting.master, 'database'));
  return openUnlocked({ layout, ...fitting, clock, release, known });
}

/** Opens a vault that cannot be written. It has no lock: nobody can write there, and the database is copied first. */
async function openReadOnly(layout: VaultLayout, { passphrase, clock }: UnlockOptions): Promise<OpenVault> {
  const known = readKnownDescription(layout.description);
  if (!known) throw vaultMissing();
  const { description, master, key } = await unlockKnown(known, layout, passphrase);
  return withExplainedErrors(() => {
    if (!existsSync(layout.database)) throw vaultIncomplete('The database');
    const copy = copyForReading(layout.database);
    try {
      const { store, keys, databaseKey } = openWithKeys(copy.path, master, description);
      const changesKey = deriveKey(master, 'changes');
      // What the counter finds lost is noted in the copy, for the check of every file.
      const counter = openChangeCounter(store.sqlite, layout.changes, changesKey, () => clock.now());
      store.sqlite.pragma('query_only = ON');
      return openedVault({
        layout,
        description,
        key,
        namesKey: deriveKey(master, 'names'),
        changesKey,
        databaseKey,
        keys,
        store,
        difference: compareContents(layout.files, store.db),
        counter: readingCounter(counter),
        keysFromCopy: false,
        release: copy.remove,
        readOnlyDatabase: copy.path,
      });
    } catch (error) {
      copy.remove();
      throw error;
    }
  });
}

interface UnlockedDescription {
  description: VaultDescription;
  master: Uint8Array;
  /** What the passphrase opened. */
  key: WrappedKey;
}

/** The description that the passphrase unlocks, with the master key. Throws Problem WRONG_PASSPHRASE. */
async function unlockKnown(
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
  const isOfDatabase = ({ master, description }: UnlockedDescription) =>
    [deriveKey(master, 'database'), previousKeys(master, description)?.database].some(
      (each) => each !== undefined && isDatabaseOf(layout.database, each),
    );
  const fitting = unlocked.find(isOfDatabase) ?? unlocked[0];
  if (!fitting) throw wrongSecret(passphrase);
  return fitting;
}

/**
 * Holds a closed vault while `work` looks at it or repairs it. `change` false: on a medium that cannot be written it is not held.
 * Throws as `openVault`, and READ_ONLY.
 */
export async function withClosedVault<Result>(
  dir: string,
  { passphrase, clock, change }: UnlockOptions & { change: boolean },
  work: (access: VaultAccess) => Promise<Result>,
): Promise<Result> {
  const layout = vaultLayout(dir);
  const readOnly = isReadOnly(layout);
  if (readOnly && change) throw vaultReadOnly();
  const release = readOnly ? () => {} : withExplainedErrors(() => acquireLock(layout.locks));
  try {
    if (!readOnly) moveAside(layout, clock.now());
    const known = readKnownDescription(layout.description);
    if (!known) throw vaultMissing();
    const { master } = await unlockKnown(known, layout, passphrase);
    const keys = { files: deriveKey(master, 'files'), database: deriveKey(master, 'database') };
    if (!readOnly) finishRepair(layout, keys.database);
    return await work({ dir, database: layout.database, keys });
  } catch (error) {
    throw explainError(error);
  } finally {
    release();
  }
}

/**
 * Removes a vault with everything in it; a missing vault is no error. The folder is renamed first, so that no start finds half
 * a vault. Throws Problem VAULT_BUSY.
 */
export function removeVault(dir: string): void {
  const removedDir = `${dir}.removed`;
  rmSync(removedDir, { recursive: true, force: true });
  if (!existsSync(dir)) return;
  acquireLock(vaultLayout(dir).locks)();
  renameSync(dir, removedDir);
  rmSync(removedDir, { recursive: true });
}

/** Takes the vault for the time of `work` and, when it succeeds, until the vault is closed. */
async function withLock(layout: VaultLayout, work: (release: () => void) => OpenVault | Promise<OpenVault>): Promise<OpenVault> {
  const release = withExplainedErrors(() => acquireLock(layout.locks));
  try {
    return await work(release);
  } catch (error) {
    release();
    throw explainError(error);
  }
}

interface Unlocked {
  layout: VaultLayout;
  description: VaultDescription;
  master: Uint8Array;
  key: WrappedKey;
  clock: Clock;
  release: () => void;
  /** What `vault.json` and its copy said; none: both were written just now. */
  known?: KnownDescription;
}

function openUnlocked({ layout, description, master, key, clock, release, known }: Unlocked): OpenVault {
  const { store, keys, databaseKey } = openWithKeys(layout.database, master, description);
  try {
    rmSync(layout.beingMade, { force: true });
    removeUnfinished(layout.files);
    tryFinishRemovals(store, layout);
    const difference = withoutRemoved(compareContents(layout.files, store.db), store, layout.files);
    beginSession(layout.session);
    const changesKey = deriveKey(master, 'changes');
    const counter = openChangeCounter(store.sqlite, layout.changes, changesKey, () => clock.now());
    const keysFromCopy = known !== undefined && mendDescription(layout.description, known, description, clock.now());
    const namesKey = deriveKey(master, 'names');
    master.fill(0);
    return openedVault({
      layout,
      description,
      key,
      namesKey,
      changesKey,
      databaseKey,
      keys,
      store,
      difference,
      counter,
      keysFromCopy,
      release,
    });
  } catch (error) {
    store.sqlite.close();
    throw error;
  }
}

interface UnlockedVault {
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

function openedVault(unlocked: UnlockedVault): OpenVault {
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

/** Throws Problem VAULT_DAMAGED, VAULT_INCOMPLETE for a file whose content a cloud service has not brought here. */
function refusePlaceholder(path: string, what: string): void {
  if (isPlaceholder(path)) throw notOnThisComputer(existsSync(path) ? 'VAULT_DAMAGED' : 'VAULT_INCOMPLETE', what);
}

/** The keys of the vault that a description belongs to; null: the passphrase does not open it. */
export async function keysOf(description: VaultDescription, passphrase: string | null): Promise<DerivedKeys | null> {
  const found = await unlock(description, passphrase);
  if (!found) return null;
  const previousFiles = previousKeys(found.master, description)?.files;
  return { files: deriveKey(found.master, 'files'), database: deriveKey(found.master, 'database'), previousFiles };
}

/** Whether there is anything that a new vault would lose. What was being made when the process died holds nothing. */
function containsData({ database, files, beingMade }: VaultLayout): boolean {
  const [content] = storedContents(files);
  return content !== undefined || (existsSync(database) && !existsSync(beingMade));
}

function refuseOccupied(layout: VaultLayout): void {
  if (readKnownDescription(layout.description)) throw vaultExists();
  if (containsData(layout)) throw vaultIncomplete('The file “vault.json”');
  if (!existsSync(layout.dir) || existsSync(layout.beingMade)) return;
  if (
    !statSync(layout.dir).isDirectory() ||
    readdirSync(layout.dir).some((name) => !layout.locks.includes(join(layout.dir, name)))
  )
    throw folderInUse();
}

/** Takes away what was left of a vault that was being made. It has no content yet: any other file stays. */
function clearUnfinished({ database, files }: VaultLayout): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
  removeUnfinished(files);
}

import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../platform/clock.ts';
import { makeFolder, syncFolder } from '../platform/durable-files.ts';
import { makeStore } from '../store/open.ts';
import { explainError, vaultIncomplete, withExplainedErrors } from '../store/store-problems.ts';
import { openChangeCounter, readingCounter } from './change-counter.ts';
import { compareContents, removeUnfinished, storedContents } from './cleanup.ts';
import { openWithKeys } from './key-renewal.ts';
import { deriveKey, newMasterKey, type WrappedKey, wrapKey } from './keys.ts';
import { type KnownDescription, mendDescription, readKnownDescription } from './known-description.ts';
import { moveAside } from './move-aside.ts';
import { type OpenVault, openedVault, type VaultAccess } from './open-vault.ts';
import { copyForReading, isReadOnly } from './read-only.ts';
import { tryFinishRemovals, withoutRemoved } from './removals.ts';
import { finishRepair, repairWaits } from './repaired-database.ts';
import { beginSession } from './session-marker.ts';
import { isPlaceholder } from './sync-traces.ts';
import { closedVaultKeys, databaseKeys, unlockKnown } from './unlock-known.ts';
import { newVaultDescription, type VaultDescription, writeDescription } from './vault-description.ts';
import { asksPassphrase } from './vault-keys.ts';
import { acquireLock } from './vault-lock.ts';
import { type VaultLayout, vaultLayout } from './vault-paths.ts';
import { folderInUse, notOnThisComputer, vaultExists, vaultMissing, vaultReadOnly } from './vault-problems.ts';

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
  finishRepair(layout, databaseKeys(fitting));
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
    const unlocked = await unlockKnown(known, layout, passphrase);
    if (!readOnly) finishRepair(layout, databaseKeys(unlocked));
    return await work({ dir, database: layout.database, keys: closedVaultKeys(unlocked, layout) });
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

/** Throws Problem VAULT_DAMAGED, VAULT_INCOMPLETE for a file whose content a cloud service has not brought here. */
function refusePlaceholder(path: string, what: string): void {
  if (isPlaceholder(path)) throw notOnThisComputer(existsSync(path) ? 'VAULT_DAMAGED' : 'VAULT_INCOMPLETE', what);
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

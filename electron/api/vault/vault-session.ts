import { Problem } from '../../../shared/domain/problem.ts';
import type { VaultStatus } from '../../../shared/domain/vault.ts';
import { withExplainedErrors } from '../../store/store-problems.ts';
import type { OpenVault, VaultAccess } from '../../vault/open-vault.ts';
import { syncServiceOf } from '../../vault/sync-services.ts';
import { createVault, openVault, removeVault, vaultState, withClosedVault } from '../../vault/vault.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { AppPorts } from '../ports.ts';
import { createQueries, type Queries } from '../queries.ts';
import { createTurns } from '../turns.ts';

/** An open vault with its statements. */
export interface OpenSession {
  vault: OpenVault;
  queries: Queries;
  /** All or nothing: the statements of `change` in one transaction. Throws Problem VAULT_MOVED, READ_ONLY, DISK_FULL. */
  transact(change: () => void): void;
  /** Whether this is the sample case's vault. */
  sample: boolean;
}

type VaultKind = VaultStatus['which'];

/** Which vault is open, if any. At most one at a time. */
export interface Session extends VaultOperations {
  status(): VaultStatus;
  /** Whether this process has opened a vault with a passphrase: memory that was freed may still hold keys and texts. */
  hasHeldKeys(): boolean;
  /** Whether a vault is open; also where the status cannot be read. */
  isOpen(): boolean;
  /** Throws Problem LOCKED, VAULT_MOVED. */
  open(): OpenSession;
  /**
   * Runs several operations as one. All operations run one after another, so that two unlocks at once are one. `work` calls the
   * operations that it is given: those of the session would wait for it.
   */
  inTurn<Result>(work: (operations: VaultOperations) => Promise<Result>): Promise<Result>;
}

interface VaultOperations {
  create(kind: VaultKind, passphrase: string | null): Promise<void>;
  /**
   * Opens an existing vault and closes the one that was open. A vault that is open already stays open, with its jobs, whether the
   * passphrase is right or not. Throws Problem WRONG_PASSPHRASE.
   */
  unlock(kind: VaultKind, passphrase: string | null): Promise<void>;
  changePassphrase(current: string | null, next: string | null): Promise<void>;
  /** With a new master key. */
  renewKeys(current: string | null, next: string | null): Promise<void>;
  /** Stops the jobs, forgets the keys and closes the vault. */
  close(): Promise<void>;
  removeSample(): Promise<void>;
  /** Holds the person's own vault, closed, while `work` looks at it or repairs it. Throws Problem VAULT_BUSY while it is open. */
  whileClosed<Result>(options: ClosedOptions, work: (access: VaultAccess) => Promise<Result>): Promise<Result>;
}

interface ClosedOptions {
  passphrase: string | null;
  /** Whether the work changes something. */
  change: boolean;
}

/** The vault that is open, one at a time: the person’s own or the sample. */
export function createSession(ports: AppPorts, jobs: Jobs): Session {
  const { clock, log, vaults } = ports;
  let opened: OpenSession | null = null;
  let hasHeldKeys = false;

  const syncServices = new Map<VaultKind, string | null>();
  const syncService = (kind: VaultKind): string | null => {
    if (!syncServices.has(kind)) syncServices.set(kind, syncServiceOf(vaults[kind]));
    return syncServices.get(kind) ?? null;
  };

  async function close(): Promise<void> {
    await jobs.stop();
    const closing = opened;
    opened = null;
    closing?.vault.close();
  }

  /** The new vault is open even where the one before reports an error while it closes. */
  async function replaceOpen(vault: OpenVault, kind: VaultKind): Promise<void> {
    try {
      await close();
    } finally {
      setOpen(vault, kind);
    }
  }

  function setOpen(vault: OpenVault, kind: VaultKind): void {
    const queries = preparedQueries(vault);
    hasHeldKeys ||= vault.keys.passphrase;
    try {
      if (!vault.readOnly) queries.records.dropOrphanTexts();
    } catch (error) {
      // A damaged search index must not keep the records from being read. The texts that stay belong to no record.
      log.error({ err: error }, 'texts of a stopped import could not be removed');
    }
    opened = {
      vault,
      queries,
      transact(change) {
        vault.assertWritable();
        withExplainedErrors(() =>
          vault.db.transaction(() => {
            change();
            vault.counter.raise();
          }),
        );
        vault.counter.saved();
      },
      sample: kind === 'sample',
    };
  }

  const open = (): OpenSession => {
    if (opened) {
      opened.vault.place.assertSame();
      return opened;
    }
    throw new Problem('LOCKED', {
      happened: 'The vault is locked.',
      kept: 'Everything in it is kept.',
      todo: 'Unlock it to go on.',
    });
  };

  const operations: VaultOperations = {
    async create(kind, passphrase) {
      const vault = await createVault(vaults[kind], { passphrase, clock });
      await replaceOpen(vault, kind);
    },
    async unlock(kind, passphrase) {
      if (opened && opened.sample === (kind === 'sample')) return opened.vault.keys.check(passphrase);
      const vault = await openVault(vaults[kind], { passphrase, clock });
      await replaceOpen(vault, kind);
    },
    async changePassphrase(current, next) {
      hasHeldKeys = true;
      await open().vault.keys.changePassphrase(current, next);
    },
    async renewKeys(current, next) {
      hasHeldKeys = true;
      await open().vault.keyRenewal.begin(current, next);
    },
    close,
    async removeSample() {
      if (opened?.sample) await close();
      removeVault(vaults.sample);
    },
    async whileClosed(options, work) {
      hasHeldKeys ||= options.passphrase !== null;
      return withClosedVault(vaults.own, { ...options, clock }, work);
    },
  };

  const turns = createTurns();
  const inTurn: Session['inTurn'] = (work) => turns.run('vault', () => work(operations));

  return {
    status() {
      const kind: VaultKind = opened?.sample ? 'sample' : 'own';
      const ownState = vaultState(vaults.own);
      return {
        state: opened ? 'open' : ownState.state === 'missing' ? 'missing' : 'locked',
        which: kind,
        passphrase: opened ? opened.vault.keys.passphrase : ownState.state === 'present' && ownState.passphrase,
        unlockedBy: opened?.vault.keys.unlockedBy ?? null,
        sample: vaultState(vaults.sample).state === 'present',
        folder: vaults[kind],
        missingFiles: opened?.vault.difference.missing.length ?? 0,
        foundAgain: opened?.vault.found.list().length ?? 0,
        olderThanSaved: opened?.vault.counter.lost() ?? null,
        conflictedCopies: opened?.vault.syncTraces.copies ?? [],
        placeholders: opened?.vault.syncTraces.placeholders ?? 0,
        keysFromCopy: opened?.vault.keysFromCopy ?? false,
        readOnly: opened?.vault.readOnly ?? false,
        syncService: syncService(kind),
        version: ports.version,
        host: ports.host,
      };
    },
    hasHeldKeys: () => hasHeldKeys,
    isOpen: () => opened !== null,
    open,
    inTurn,
    create: (kind, passphrase) => inTurn(() => operations.create(kind, passphrase)),
    unlock: (kind, passphrase) => inTurn(() => operations.unlock(kind, passphrase)),
    changePassphrase: (current, next) => inTurn(() => operations.changePassphrase(current, next)),
    renewKeys: (current, next) => inTurn(() => operations.renewKeys(current, next)),
    close: () => inTurn(operations.close),
    removeSample: () => inTurn(operations.removeSample),
    whileClosed: operations.whileClosed,
  };
}

/** The statements of an opened vault. Closes a vault whose tables do not allow them. */
function preparedQueries(vault: OpenVault): Queries {
  try {
    return createQueries(vault.db, vault.sqlite);
  } catch (error) {
    vault.close();
    throw error;
  }
}

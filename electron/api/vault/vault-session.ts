import { Problem } from '../../../shared/domain/problem.ts';
import type { VaultStatus } from '../../../shared/domain/vault.ts';
import { withExplainedErrors } from '../../store/store-problems.ts';
import { createVault, type OpenVault, openVault, removeVault, vaultState } from '../../vault/vault.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { AppPorts } from '../ports.ts';
import { createQueries, type Queries } from '../queries.ts';

/** An open vault with its statements. */
export interface OpenSession {
  vault: OpenVault;
  queries: Queries;
  /** All or nothing: the statements of `change` in one transaction. */
  transact(change: () => void): void;
  /** Whether this is the sample case's vault. */
  sample: boolean;
}

type VaultKind = VaultStatus['which'];

/** Which vault is open, if any. At most one at a time. */
export interface Session {
  status(): VaultStatus;
  /** Throws Problem LOCKED. */
  open(): OpenSession;
  create(kind: VaultKind, passphrase: string | null): Promise<void>;
  /** Opens an existing vault and closes the one that was open. */
  unlock(kind: VaultKind, passphrase: string | null): Promise<void>;
  changePassphrase(current: string | null, next: string | null): Promise<void>;
  /** Stops the jobs, forgets the keys and closes the vault. */
  close(): Promise<void>;
  removeSample(): Promise<void>;
}

/** The vault that is open, one at a time: the person’s own or the sample. */
export function createSession(ports: AppPorts, jobs: Jobs): Session {
  const { clock, vaults } = ports;
  let opened: OpenSession | null = null;

  async function close(): Promise<void> {
    await jobs.stop();
    opened?.vault.close();
    opened = null;
  }

  function setOpen(vault: OpenVault, kind: VaultKind): void {
    const queries = createQueries(vault.db);
    queries.records.dropOrphanTexts();
    opened = {
      vault,
      queries,
      transact(change) {
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

  return {
    status() {
      const kind: VaultKind = opened?.sample ? 'sample' : 'own';
      const ownState = vaultState(vaults.own);
      return {
        state: opened ? 'open' : ownState.state === 'missing' ? 'missing' : 'locked',
        which: kind,
        passphrase: opened ? opened.vault.passphrase : ownState.state === 'present' && ownState.passphrase,
        sample: vaultState(vaults.sample).state === 'present',
        folder: vaults[kind],
        missingFiles: opened?.vault.difference.missing.length ?? 0,
        foundAgain: opened?.vault.found.list().length ?? 0,
        olderThanSaved: opened?.vault.counter.lost() ?? null,
        version: ports.version,
        host: ports.host,
      };
    },
    open() {
      if (opened) return opened;
      throw new Problem('LOCKED', {
        happened: 'The vault is locked.',
        kept: 'Everything in it is kept.',
        todo: 'Unlock it to go on.',
      });
    },
    async create(kind, passphrase) {
      const vault = await createVault(vaults[kind], { passphrase, clock });
      await close();
      setOpen(vault, kind);
    },
    async unlock(kind, passphrase) {
      // The open vault holds its lock, so the same vault must be closed before it is opened again.
      if (opened && opened.sample === (kind === 'sample')) await close();
      const vault = await openVault(vaults[kind], { passphrase, clock });
      await close();
      setOpen(vault, kind);
    },
    async changePassphrase(current, next) {
      await this.open().vault.changePassphrase(current, next);
    },
    close,
    async removeSample() {
      if (opened?.sample) await close();
      removeVault(vaults.sample);
    },
  };
}

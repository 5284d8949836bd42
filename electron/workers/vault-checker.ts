import type { FoundContent } from '../../shared/domain/found-content.ts';
import type { VaultRepair } from '../../shared/domain/repair.ts';
import { type EntryFiles, runWorker } from '../threads/run-worker.ts';
import type { VaultCheck } from '../vault/inspect.ts';
import type { OpenVault, VaultAccess } from '../vault/open-vault.ts';
import type { VaultCheckTask } from './vault-check.ts';

interface CheckOptions {
  workers: EntryFiles<'vault-check'>;
  /** Files read so far, of how many. */
  onProgress: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** Checks every stored file and the database, in a worker: both may take minutes. Changes nothing. Rejects with the signal's reason. */
export function checkVault(vault: OpenVault, { workers, onProgress, signal }: CheckOptions): Promise<VaultCheck> {
  return runWorker<VaultCheckTask, [number, number], VaultCheck>(
    workers('vault-check'),
    { task: 'check', access: vault.access },
    { ...(signal && { signal }), onMessage: ([done, total]) => onProgress(done, total) },
  );
}

/** Describes those of the contents that are whole, in a worker. Changes nothing. Rejects with the signal's reason. */
export async function describeContents(
  vault: OpenVault,
  hashes: string[],
  { workers, signal }: Pick<CheckOptions, 'workers' | 'signal'>,
): Promise<FoundContent[]> {
  if (hashes.length === 0) return [];
  return runWorker<VaultCheckTask, never, FoundContent[]>(
    workers('vault-check'),
    { task: 'describe', access: vault.access, hashes },
    signal ? { signal } : {},
  );
}

/** Looks at a closed vault that the caller holds, or repairs it, in a worker. Rejects with the signal's reason. */
export function salvageVault(
  task: 'look' | 'repair',
  access: VaultAccess,
  { workers, now, signal }: Pick<CheckOptions, 'workers' | 'signal'> & { now: string },
): Promise<VaultRepair> {
  return runWorker<VaultCheckTask, never, VaultRepair>(workers('vault-check'), { task, access, now }, signal ? { signal } : {});
}

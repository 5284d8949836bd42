import { type EntryFiles, runWorker } from '../threads/run-worker.ts';
import type { VaultCheck } from '../vault/inspect.ts';
import type { OpenVault } from '../vault/vault.ts';

interface CheckOptions {
  workers: EntryFiles<'vault-check'>;
  /** Files read so far, of how many. */
  onProgress: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** Checks every stored file and the database, in a worker: both may take minutes. Changes nothing. Rejects with the signal's reason. */
export function checkVault(vault: OpenVault, { workers, onProgress, signal }: CheckOptions): Promise<VaultCheck> {
  return runWorker(workers('vault-check'), vault.access, {
    ...(signal && { signal }),
    onMessage: ([done, total]: [number, number]) => onProgress(done, total),
  });
}

import { runWorkerEntry } from '../threads/worker-entry.ts';
import { inspectVault } from '../vault/inspect.ts';
import type { VaultAccess } from '../vault/vault.ts';

/** Checks one vault for electron/workers/vault-checker.ts. */
await runWorkerEntry((access: VaultAccess, onProgress: (progress: [number, number]) => void) =>
  inspectVault(access, (done, total) => onProgress([done, total])),
);

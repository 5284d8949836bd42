import { statSync } from 'node:fs';
import type { FoundContent } from '../../shared/domain/found-content.ts';
import { Problem } from '../../shared/domain/problem.ts';
import type { VaultRepair } from '../../shared/domain/repair.ts';
import { describeContent } from '../reading/describe-content.ts';
import { runWorkerEntry } from '../threads/worker-entry.ts';
import { openContent } from '../vault/content.ts';
import { contentAccessOf } from '../vault/content-access.ts';
import { inspectVault, type VaultCheck } from '../vault/inspect.ts';
import type { VaultAccess } from '../vault/open-vault.ts';
import { lookAtDamage, repairVault } from '../vault/repair.ts';
import { contentPath, vaultLayout } from '../vault/vault-paths.ts';

/** Reads stored files for electron/workers/vault-checker.ts: all of a vault, or those of the given hashes. */
export type VaultCheckTask =
  | { task: 'check'; access: VaultAccess }
  | { task: 'describe'; access: VaultAccess; hashes: string[] }
  /** `now`: Instant. The caller holds the closed vault. */
  | { task: 'look' | 'repair'; access: VaultAccess; now: string };

await runWorkerEntry<VaultCheckTask, [number, number], VaultCheck | FoundContent[] | VaultRepair>(async (input, onProgress) => {
  switch (input.task) {
    case 'check':
      return inspectVault(input.access, (done, total) => onProgress([done, total]));
    case 'describe':
      return describeAll(input.access, input.hashes);
    case 'look':
      return lookAtDamage(input.access, input.now);
    case 'repair':
      return repairVault(input.access, input.now);
  }
});

/** Describes the contents that are whole. */
async function describeAll({ dir, keys }: VaultAccess, hashes: readonly string[]): Promise<FoundContent[]> {
  const { files } = vaultLayout(dir);
  const content = openContent(contentAccessOf(files, keys));
  const found: FoundContent[] = [];
  for (const sha256 of hashes) {
    try {
      const written = statSync(contentPath(files, sha256)).mtime.toISOString();
      found.push({ sha256, written, ...(await describeContent(content, sha256)) });
    } catch (error) {
      // A content that went meanwhile, or that is damaged, is not offered; the check of every file names it.
      const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!gone && !(error instanceof Problem)) throw error;
    }
  }
  return found;
}

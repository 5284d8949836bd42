import { randomUUID } from 'node:crypto';
import type { OpenBackup } from '../../backup/open-backup.ts';
import { openVersion } from '../../backup/open-version.ts';
import { collectCase } from '../../case-data/collect-case.ts';
import type { ReceivedFile } from '../bundles/received-case.ts';
import { orNotFound } from '../preconditions.ts';

/** A case of a version of a backup, as one that comes in a file. The caller closes it. Throws Problem NOT_FOUND, VAULT_DAMAGED. */
export async function caseOfBackup(backup: OpenBackup, versionName: string, caseId: string): Promise<ReceivedFile> {
  const version = await openVersion(backup, versionName);
  try {
    const { made, app, vaultId, missing } = version.manifest;
    const data = orNotFound(collectCase(version.store.sqlite, caseId, { withRemoved: true }) ?? undefined, 'This case');
    const lacking = new Set(missing);
    return {
      kind: 'bundle',
      // New each time: what was taken once says nothing of what both sides have now.
      id: randomUUID(),
      known: [],
      made,
      program: `Second Look ${app}`,
      from: '',
      vault: vaultId,
      role: 'full',
      data,
      missing: data.contents.map(({ sha256 }) => sha256).filter((sha256) => lacking.has(sha256)),
      complete: true,
      lacks: [],
      contents: version.contents,
      close: async () => version.close(),
    };
  } catch (error) {
    version.close();
    throw error;
  }
}

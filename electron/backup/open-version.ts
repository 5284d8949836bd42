import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../store/open.ts';
import { explainError } from '../store/store-problems.ts';
import { type Content, openContent } from '../vault/content.ts';
import { backupLayout, versionLayout } from './backup-paths.ts';
import { versionDamaged } from './backup-problems.ts';
import { digestOfFileInTurns } from './file-digest.ts';
import type { Manifest } from './manifest.ts';
import type { OpenBackup } from './open-backup.ts';
import { chosenVersion } from './versions.ts';

/** A version as a database of today, with its contents. Changes go into a private copy. */
export interface OpenVersion {
  manifest: Manifest;
  store: Store;
  contents: Content;
  close(): void;
}

/**
 * Opens a version: copies its database, which stays encrypted, and brings the copy to the schema of today. Throws Problem NOT_FOUND,
 * VAULT_DAMAGED, VAULT_NEWER.
 */
export async function openVersion(backup: OpenBackup, version: string): Promise<OpenVersion> {
  const { dir, keys } = backup;
  const { name, manifest } = chosenVersion(backup, version);
  const folder = mkdtempSync(join(tmpdir(), 'second-look-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'vault.db');
    await copyFile(versionLayout(dir, name).database, copy);
    if ((await digestOfFileInTurns(copy)) !== manifest.database.sha256) throw versionDamaged();
    const store = openStore(copy, keys.database);
    return {
      manifest,
      store,
      contents: openContent({ dir: backupLayout(dir).contents, key: keys.files }),
      close() {
        store.sqlite.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? versionDamaged() : explainError(error);
  }
}

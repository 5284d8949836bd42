import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { BackupVersion } from '../../shared/domain/backup.ts';
import { connectToCopy } from '../store/database-copy.ts';
import { versionOf } from '../store/migrate.ts';
import { migrations } from '../store/migrations/all.ts';
import { vaultNewer } from '../store/store-problems.ts';
import { sealedLength } from '../vault/file-cipher.ts';
import { versionLayout, versionsIn } from './backup-paths.ts';
import { noSuchVersion, versionDamaged } from './backup-problems.ts';
import { digestOfFile } from './file-digest.ts';
import { type Manifest, readManifest, readVersions } from './manifest.ts';
import type { OpenBackup } from './open-backup.ts';

/** The versions of a backup, the latest first; of one whose manifest cannot be read, the name alone. */
export function listVersions({ dir, keys }: OpenBackup): BackupVersion[] {
  return readVersions(dir, keys.files)
    .map(({ name, manifest }) => ({
      name,
      details: manifest && {
        made: manifest.made,
        cases: manifest.cases,
        records: manifest.records,
        pages: manifest.pages,
        bytes: bytesOf(manifest),
        missing: manifest.missing.length,
      },
    }))
    .toReversed();
}

/** What a version takes, bytes, with the contents that it shares with others. */
export const bytesOf = ({ database, contents }: Manifest): number =>
  contents.reduce((sum, [, bytes]) => sum + sealedLength(bytes), database.bytes);

/** The manifest of a version by its name, or of the latest that can be read. Throws Problem NOT_FOUND, VAULT_DAMAGED. */
export function chosenVersion({ dir, keys }: OpenBackup, name: string | null): { name: string; manifest: Manifest } {
  const names = versionsIn(dir);
  if (name !== null && !names.includes(name)) throw noSuchVersion();
  for (const candidate of name === null ? names.toReversed() : [name]) {
    const manifest = readManifest(dir, candidate, keys.files);
    if (manifest) return { name: candidate, manifest };
  }
  throw name === null && names.length === 0 ? noSuchVersion() : versionDamaged();
}

/**
 * Reads the database of a version from a private copy, which stays encrypted: the medium may be one that can only be read. Throws Problem
 * VAULT_DAMAGED, VAULT_NEWER.
 */
export function withVersionDatabase<Result>(
  { dir, keys }: OpenBackup,
  name: string,
  { database }: Manifest,
  read: (sqlite: Database) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'second-look-'));
  try {
    const copy = join(folder, 'vault.db');
    copyFileSync(versionLayout(dir, name).database, copy);
    if (digestOfFile(copy) !== database.sha256) throw versionDamaged();
    const sqlite = connectToCopy(copy, keys.database);
    try {
      if (versionOf(sqlite) > (migrations.at(-1)?.version ?? 0)) throw vaultNewer();
      return read(sqlite);
    } finally {
      sqlite.close();
    }
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? versionDamaged() : error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { VerifiedVersion } from '../../shared/domain/backup.ts';
import { Problem } from '../../shared/domain/problem.ts';
import * as tables from '../store/tables.ts';
import { checkFile } from '../vault/check-content.ts';
import { type Content, openContent } from '../vault/content.ts';
import { describeFile } from '../vault/inspect.ts';
import { readDescription } from '../vault/vault-description.ts';
import { backupLayout, versionLayout } from './backup-paths.ts';
import { type Manifest, readVersions } from './manifest.ts';
import type { OpenBackup } from './open-backup.ts';
import { withVersionDatabase } from './versions.ts';

export interface VerifiedBackup {
  /** Contents that were read whole. */
  files: number;
  /** The latest first. */
  versions: VerifiedVersion[];
}

/** Reads every file of every version, and compares each with its manifest. Changes nothing. Blocks its thread. */
export async function verifyBackup(
  backup: OpenBackup,
  onProgress: (done: number, total: number) => void,
): Promise<VerifiedBackup> {
  const { dir, keys } = backup;
  const versions = readVersions(dir, keys.files).toReversed();
  const contents = new Map(versions.flatMap(({ manifest }) => manifest?.contents ?? []));
  const target = openContent({ dir: backupLayout(dir).contents, key: keys.files });
  const faults = await faultsOf(target, contents, onProgress);
  return {
    files: contents.size,
    versions: versions.map(({ name, manifest }) => ({
      name,
      problems: manifest ? problemsOf(backup, name, manifest, faults) : ['What this version says of itself cannot be read.'],
    })),
  };
}

async function faultsOf(
  target: Content,
  contents: ReadonlyMap<string, number>,
  onProgress: (done: number, total: number) => void,
): Promise<Map<string, string>> {
  const faults = new Map<string, string>();
  let read = 0;
  onProgress(0, contents.size);
  for (const [sha256, bytes] of contents) {
    const fault = await checkFile(target, { sha256, bytes });
    if (fault !== null) faults.set(sha256, fault);
    read += 1;
    onProgress(read, contents.size);
  }
  return faults;
}

function problemsOf(backup: OpenBackup, name: string, manifest: Manifest, faults: ReadonlyMap<string, string>): string[] {
  const paths = versionLayout(backup.dir, name);
  const problems: string[] = [];
  try {
    if (readDescription(paths.description) === null) problems.push('Its file “vault.json” is missing.');
  } catch {
    problems.push('Its file “vault.json” is damaged.');
  }
  const lacking = manifest.contents.filter(([sha256]) => faults.has(sha256)).map(([sha256]) => sha256);
  try {
    withVersionDatabase(backup, name, manifest, (sqlite) => {
      if (sqlite.pragma('quick_check', { simple: true }) !== 'ok') problems.push('Its database is damaged.');
      for (const sha256 of lacking) problems.push(`${describeContentIn(sqlite, sha256)} ${faults.get(sha256)}.`);
      for (const sha256 of manifest.missing)
        problems.push(`${describeContentIn(sqlite, sha256)} was missing or damaged in the vault when the backup was made.`);
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const isThere = statSync(paths.database, { throwIfNoEntry: false }) !== undefined;
    problems.push(isThere ? error.userMessage.happened : 'Its database is missing.');
    if (lacking.length > 0) problems.push(`Stored files that are missing or damaged: ${lacking.length}.`);
  }
  return problems;
}

/** A stored file by what it is there for, as the beginning of a sentence. */
export function describeContentIn(sqlite: Database, sha256: string): string {
  try {
    return describeFile({ sqlite, db: drizzle(sqlite, { schema: tables }) }, sha256);
  } catch {
    // A database of an earlier version lacks a table.
    return 'A stored file';
  }
}

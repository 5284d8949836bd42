import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { makeFolder, replaceFile, syncFolder } from '../platform/durable-files.ts';
import { connect } from '../store/connection.ts';
import { connectToCopy, copyDatabase } from '../store/database-copy.ts';
import { contentLength, sealedLength } from '../vault/file-cipher.ts';
import type { VaultAccess } from '../vault/open-vault.ts';
import { readDescription } from '../vault/vault-description.ts';
import { contentPath, vaultLayout } from '../vault/vault-paths.ts';
import { type BackupLayout, backupName, versionLayout, versionName } from './backup-paths.ts';
import { checkPlace, lockBackup, makeBackupFolders } from './backup-place.ts';
import { explainBackupError, keyBeingReplaced } from './backup-problems.ts';
import { type ContentName, copyContents, lengthsIn } from './copy-contents.ts';
import { digestOfFile } from './file-digest.ts';
import { type Manifest, newManifest, readVersions, type Version, writeManifest } from './manifest.ts';
import { noteBackup } from './place-row.ts';
import { pruneBackup } from './prune-backup.ts';
import { removeUnfinishedVersions } from './version-files.ts';

export interface BackupOrder {
  access: VaultAccess;
  vaultId: string;
  /** The folder that the person chose. */
  place: string;
  /** The version of the program. */
  app: string;
  /** Now, ISO. */
  now: string;
  /** The most that all versions together may take, bytes; null: no limit. */
  maxBytes: number | null;
  /** Contents that are whole, but that no row names. */
  found: readonly string[];
}

export interface BackupMade {
  backup: string;
  version: string;
  made: string;
  /** False: nothing has changed since that version, which is still complete by the names and lengths of its files. */
  isNew: boolean;
  /** Contents that were copied and read back, and their bytes. */
  copied: { files: number; bytes: number };
  contents: number;
  cases: number;
  records: number;
  pages: number;
  /** Contents that the version lacks: they are missing or damaged in the vault. */
  missing: number;
  /** Versions that were thinned out. */
  removed: number;
  /** Whether every version could be read, so that old ones may be thinned out. */
  canThin: boolean;
}

type OnProgress = (done: number, total: number) => void;

/**
 * Makes a version of a vault's backup, while the vault may be open. Contents first, then the database, the manifest last: a process that
 * dies leaves the older versions as they were. Blocks its thread. Throws Problem NOT_FOUND, REFUSED, DISK_FULL, VAULT_BUSY.
 */
export async function makeBackup(order: BackupOrder, onProgress: OnProgress): Promise<BackupMade> {
  const { access, place, vaultId } = order;
  try {
    checkPlace(place, access.dir);
    // Some contents are still sealed with the key before: the next backup has them all.
    if (readDescription(vaultLayout(access.dir).description)?.previous) throw keyBeingReplaced();
    const layout = makeBackupFolders(place, backupName(vaultId, access.keys.files));
    const unlock = lockBackup(layout);
    const sqlite = connect(access.database, access.keys.database);
    try {
      removeUnfinishedVersions(layout);
      const versions = readVersions(layout.dir, access.keys.files);
      const latest = versions.findLast(({ manifest }) => manifest !== null);
      const made =
        (latest && (await unchanged(order, sqlite, layout, latest))) ??
        (await makeVersion(order, sqlite, layout, versions, onProgress));
      const thinned = unlock
        ? pruneBackup({ layout, filesKey: access.keys.files, now: order.now, maxBytes: order.maxBytes })
        : null;
      noteBackup(sqlite, place, order.now, made.missing);
      return { ...made, removed: thinned?.removed ?? 0, canThin: thinned !== null && thinned.unreadable === 0 };
    } finally {
      sqlite.close();
      unlock?.();
    }
  } catch (error) {
    throw explainBackupError(error);
  }
}

type MadeVersion = Omit<BackupMade, 'removed' | 'canThin'>;

/** The latest version, if the vault has not changed since and the version is complete by names and lengths; else undefined. */
async function unchanged(
  order: BackupOrder,
  sqlite: Database,
  layout: BackupLayout,
  { name, manifest }: Version,
): Promise<MadeVersion | undefined> {
  if (!manifest) return undefined;
  if (!isOfThisState(manifest, sqlite, order.access.dir)) return undefined;
  const paths = versionLayout(layout.dir, name);
  if (!statSync(paths.description, { throwIfNoEntry: false })?.isFile()) return undefined;
  if (statSync(paths.database, { throwIfNoEntry: false })?.size !== manifest.database.bytes) return undefined;
  const lengths = lengthsIn(layout.contents);
  const isThere = ([sha256, bytes]: readonly [string, number]) => lengths.get(sha256) === sealedLength(bytes);
  if (!manifest.contents.every(isThere)) return undefined;
  const kept = new Set(manifest.contents.map(([sha256]) => sha256));
  if (!order.found.every((sha256) => kept.has(sha256))) return undefined;
  // What was missing in the vault may have been put back.
  if (await anyPutBack(order, sqlite, layout, manifest.missing)) return undefined;
  return { ...madeOf(layout, name, manifest), isNew: false, copied: { files: 0, bytes: 0 } };
}

/** Whether a version was made of the vault as it is now, as far as its counter of changes and its wrapped keys tell. */
export function isOfThisState({ change, description }: Manifest, sqlite: Database, vaultDir: string): boolean {
  const { count, at } = changeOf(sqlite);
  // A vault that was restored counts on from an older number: the time tells the two apart.
  if (change.count !== count || change.at !== at || at === '') return false;
  return digest(readFileSync(vaultLayout(vaultDir).description)) === description.sha256;
}

async function anyPutBack(
  { access }: BackupOrder,
  sqlite: Database,
  layout: BackupLayout,
  missing: readonly string[],
): Promise<boolean> {
  const contents = contentNames(sqlite).filter(({ sha256 }) => missing.includes(sha256));
  const { files } = await copyContents({
    from: vaultLayout(access.dir).files,
    to: layout.contents,
    key: access.keys.files,
    contents,
    onProgress: () => {},
  });
  return files > 0;
}

async function makeVersion(
  { access, vaultId, app, now, found }: BackupOrder,
  sqlite: Database,
  layout: BackupLayout,
  versions: readonly Version[],
  onProgress: OnProgress,
): Promise<MadeVersion> {
  const name = versionName(
    now,
    versions.map((version) => version.name),
  );
  const paths = versionLayout(layout.dir, name);
  try {
    makeFolder(paths.dir);
    copyDatabase(sqlite, paths.database, `${paths.database}.part`, access.keys.database);
    const description = readFileSync(vaultLayout(access.dir).description);
    replaceFile(paths.description, description);
    const facts = factsOf(paths.database, access.keys.database);
    const contents = [...facts.contents, ...foundContents(access.dir, found)];
    const copied = await copyContents({
      from: vaultLayout(access.dir).files,
      to: layout.contents,
      key: access.keys.files,
      contents,
      onProgress,
    });
    const missing = new Set(copied.missing);
    const manifest = newManifest({
      app,
      vaultId,
      made: now,
      cases: facts.cases,
      records: facts.records,
      pages: facts.pages,
      change: facts.change,
      database: { bytes: statSync(paths.database).size, sha256: digestOfFile(paths.database) },
      description: { sha256: digest(description) },
      contents: contents.filter(({ sha256 }) => !missing.has(sha256)).map(({ sha256, bytes }) => [sha256, bytes]),
      missing: copied.missing,
    });
    syncFolder(layout.versions);
    writeManifest(layout.dir, name, access.keys.files, manifest);
    return { ...madeOf(layout, name, manifest), isNew: true, copied: { files: copied.files, bytes: copied.bytes } };
  } catch (error) {
    removeUnfinishedVersions(layout);
    throw error;
  }
}

const madeOf = ({ dir }: BackupLayout, version: string, manifest: Manifest) => ({
  backup: dir,
  version,
  made: manifest.made,
  contents: manifest.contents.length,
  cases: manifest.cases,
  records: manifest.records,
  pages: manifest.pages,
  missing: manifest.missing.length,
});

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const changeOf = (sqlite: Database) =>
  sqlite.prepare<[], { count: number; at: string }>('SELECT count, at FROM change_counter').get() ?? { count: 0, at: '' };

const contentNames = (sqlite: Database) =>
  sqlite.prepare<[], ContentName>('SELECT sha256, bytes FROM files ORDER BY sha256').all();

/** What the copy of the database holds. */
function factsOf(path: string, key: Uint8Array) {
  const sqlite = connectToCopy(path, key);
  try {
    const number = (sql: string) => Number(sqlite.prepare(sql).pluck().get());
    return {
      change: changeOf(sqlite),
      contents: contentNames(sqlite),
      cases: number('SELECT count(*) FROM cases WHERE removed IS NULL'),
      records: number('SELECT count(*) FROM records WHERE removed IS NULL'),
      pages: number('SELECT coalesce(sum(pages), 0) FROM records WHERE removed IS NULL'),
    };
  } finally {
    sqlite.close();
  }
}

/** Contents without a row, with their lengths as far as their files tell. */
function foundContents(vaultDir: string, found: readonly string[]): ContentName[] {
  const { files } = vaultLayout(vaultDir);
  return found.flatMap((sha256) => {
    const bytes = contentLength(statSync(contentPath(files, sha256), { throwIfNoEntry: false })?.size ?? 0);
    return bytes === null ? [] : [{ sha256, bytes }];
  });
}

import { rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, syncFolder } from '../platform/durable-files.ts';
import { type BackupLayout, isVersionName, versionLayout } from './backup-paths.ts';

/** Removes versions that were never finished: the files that this program writes in them, and then the folder. */
export function removeUnfinishedVersions({ dir, versions }: BackupLayout): void {
  for (const name of namesIn(versions).filter(isVersionName)) {
    const paths = versionLayout(dir, name);
    if (statSync(paths.manifest, { throwIfNoEntry: false })) continue;
    removeVersionFiles(paths.dir);
  }
}

const VERSION_FILES = /^(vault\.db(\.part)?(-journal|-wal|-shm)?|vault\.json(\.new)?|manifest\.new)$/;

/** Removes a version's own files, and the folder once nothing else is in it. */
function removeVersionFiles(dir: string): void {
  for (const name of namesIn(dir)) if (VERSION_FILES.test(name)) rmSync(join(dir, name), { force: true });
  if (namesIn(dir).length === 0) rmdirSync(dir);
}

/** Removes a version. The manifest goes first: from then on the version does not exist. */
export function removeVersion({ dir, versions }: BackupLayout, name: string): void {
  const paths = versionLayout(dir, name);
  rmSync(paths.manifest, { force: true });
  syncFolder(paths.dir);
  removeVersionFiles(paths.dir);
  syncFolder(versions);
}

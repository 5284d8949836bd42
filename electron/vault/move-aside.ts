import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../platform/durable-files.ts';
import { damagedName, incomingFolder, type VaultLayout } from './vault-paths.ts';

/**
 * Moves aside, under another name, what is in the way of an opening: a folder that has the name of a file of the vault, or a file that
 * has the name of a folder. `now`: Instant. Throws the system's error.
 */
export function moveAside({ database, description, changes, beingMade, session, files }: VaultLayout, now: string): void {
  const databaseFiles = ['', '-wal', '-shm', '-journal'].map((end) => database + end);
  for (const path of [...databaseFiles, description, changes, beingMade, session]) moveIf(path, (isFolder) => isFolder, now);
  const folders = namesIn(files).filter((name) => /^[0-9a-f]{2}$/.test(name));
  for (const path of [files, incomingFolder(files), ...folders.map((name) => join(files, name))])
    moveIf(path, (isFolder) => !isFolder, now);
}

function moveIf(path: string, isInTheWay: (isFolder: boolean) => boolean, now: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && isInTheWay(found.isDirectory())) renameSync(path, damagedName(path, now));
}

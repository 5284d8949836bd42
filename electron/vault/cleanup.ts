import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '../store/open.ts';
import { files } from '../store/tables.ts';
import { contentPath, incomingFolder } from './vault-paths.ts';

/** The result of the cleanup after a session that died. */
export interface CleanupResult {
  /** The number of contents removed because no row names them. */
  removed: number;
  /** Hashes of registered files whose content is missing. Their rows stay. */
  missing: string[];
}

/**
 * Removes what a session left unfinished: contents that are not complete, and complete contents without a row. Only contents
 * that are not older than `since` (ms), the start of that session, are removed. An older content had a row once; the row is
 * lost, for example because an older database was restored. `checkVault` reports such a content.
 */
export function cleanUp(filesFolder: string, db: Db, since: number): CleanupResult {
  rmSync(incomingFolder(filesFolder), { recursive: true, force: true });
  const registered = new Set(
    db
      .select({ sha256: files.sha256 })
      .from(files)
      .all()
      .map((row) => row.sha256),
  );
  const kept = new Set(storedContents(filesFolder));
  let removed = 0;
  for (const sha256 of kept) {
    if (registered.has(sha256)) continue;
    const path = contentPath(filesFolder, sha256);
    if (statSync(path).mtimeMs < since) continue;
    rmSync(path);
    removed += 1;
  }
  return { removed, missing: [...registered].filter((sha256) => !kept.has(sha256)) };
}

/** The contents in the folder, by name; nothing is opened. */
export function* storedContents(filesFolder: string): Generator<string> {
  if (!existsSync(filesFolder)) return;
  for (const folder of readdirSync(filesFolder)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue;
    for (const name of readdirSync(join(filesFolder, folder))) {
      if (/^[0-9a-f]{64}$/.test(name) && name.startsWith(folder)) yield name;
    }
  }
}

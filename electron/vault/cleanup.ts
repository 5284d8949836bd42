import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '../store/open.ts';
import { files } from '../store/tables.ts';
import { contentPath, incomingFolder } from './vault-paths.ts';

/** What became of things found half-way. */
export interface CleanupResult {
  /** Contents taken out that no row named. */
  removed: number;
  /** Rows of the register whose content is missing; left as they are. */
  missing: string[];
}

/**
 * Takes back what a session left half-way: contents not finished, and contents finished but not registered. Of
 * these only what is not older than `since` (ms), the session's beginning: anything else was registered once, and its row is
 * lost, for example because an older database was put back; `checkVault` tells of it.
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

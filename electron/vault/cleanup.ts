import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../platform/durable-files.ts';
import type { Db } from '../store/open.ts';
import { files } from '../store/tables.ts';
import { incomingFolder, isIncomingName } from './vault-paths.ts';

/** How the stored contents and the rows of a vault differ. Nothing of it is changed. */
export interface ContentDifference {
  /** Hashes of registered files whose content is missing. */
  missing: string[];
  /** Hashes of contents that no row names: of a row that was lost, of a session that died, or from another computer. */
  unregistered: string[];
}

/** Compares the stored contents, by name, with the rows. */
export function compareContents(filesFolder: string, db: Db): ContentDifference {
  const registered = registeredContents(db);
  const stored = new Set(storedContents(filesFolder));
  return {
    missing: [...registered].filter((sha256) => !stored.has(sha256)),
    unregistered: [...stored].filter((sha256) => !registered.has(sha256)),
  };
}

/** The hashes that the database names. */
export function registeredContents(db: Db): Set<string> {
  return new Set(
    db
      .select({ sha256: files.sha256 })
      .from(files)
      .all()
      .map(({ sha256 }) => sha256),
  );
}

/**
 * Removes contents that were never finished, by the names that this program gives them. `session`: only those of that session.
 * A file under any other name stays.
 */
export function removeUnfinished(filesFolder: string, session?: string): void {
  const folder = incomingFolder(filesFolder);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (isIncomingName(name, session)) rmSync(join(folder, name), { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** The contents in the folder, by name; nothing is opened. */
export function* storedContents(filesFolder: string): Generator<string> {
  for (const folder of namesIn(filesFolder)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue;
    for (const name of namesIn(join(filesFolder, folder))) {
      if (/^[0-9a-f]{64}$/.test(name) && name.startsWith(folder)) yield name;
    }
  }
}

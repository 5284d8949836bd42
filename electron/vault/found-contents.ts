import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../platform/durable-files.ts';
import type { Db } from '../store/open.ts';
import { registeredContents } from './cleanup.ts';
import type { Content } from './content.ts';
import { contentPath } from './vault-paths.ts';
import { fileMissing } from './vault-problems.ts';

/** Contents that are whole and sealed, but that no row names: found again. They stay until the person says otherwise. */
export interface FoundContents {
  /** Their hashes, at this moment. */
  list(): string[];
  /** Removes one for good, on the person's word. Throws Problem NOT_FOUND for a content that is not in the list. */
  remove(sha256: string): void;
}

/** Those of `unregistered`, the contents without a row at the opening, that this vault has sealed. */
export function findContents(content: Content, db: Db, unregistered: readonly string[]): FoundContents {
  const sealed = unregistered.filter((sha256) => content.isSealed(sha256));
  const list = () => {
    if (sealed.length === 0) return [];
    const registered = registeredContents(db);
    return sealed.filter((sha256) => !registered.has(sha256) && content.has(sha256));
  };
  return {
    list,
    remove(sha256) {
      if (!list().includes(sha256)) throw fileMissing();
      const path = contentPath(content.access.dir, sha256);
      rmSync(path);
      syncFolder(dirname(path));
    },
  };
}

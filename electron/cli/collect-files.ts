import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

/** A file to import, or an entry that is skipped, with the reason. */
export interface CollectedFile {
  path: string;
  /** Its name in the case: the path below the given folder. */
  name: string;
  /** Null: a file. */
  skipped: string | null;
}

export const NO_SUCH_FILE = 'There is no file or folder here.';
const NOT_A_FILE = 'This is not a file: pipes and devices are not read.';
const NO_ENTRY = 'This folder cannot be opened by this account.';
const LINK_REFUSAL = 'This is a link: in folders they are not followed. Name it by itself to add what it leads to.';

/**
 * The files of all paths, in order; a folder gives its contents. A link is followed only where one of the paths is the link.
 */
export function collectFiles(paths: readonly string[]): CollectedFile[] {
  return paths.flatMap((path): CollectedFile[] => {
    const found = statSync(path, { throwIfNoEntry: false });
    const name = basename(path);
    if (!found) return [{ path, name, skipped: NO_SUCH_FILE }];
    if (found.isDirectory()) return [...filesInFolder(path, path)];
    return [{ path, name, skipped: found.isFile() ? null : NOT_A_FILE }];
  });
}

function* filesInFolder(folder: string, top: string): Generator<CollectedFile> {
  const entries = entriesOf(folder);
  if (!entries) {
    yield { path: folder, name: relative(top, folder) || basename(folder), skipped: NO_ENTRY };
    return;
  }
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const name = relative(top, path);
    if (entry.isDirectory()) yield* filesInFolder(path, top);
    else if (entry.isSymbolicLink()) yield { path, name, skipped: LINK_REFUSAL };
    else yield { path, name, skipped: entry.isFile() ? null : NOT_A_FILE };
  }
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BytePath, entriesOf, joinBytes, resolveArgument, shownName, shownPath } from './byte-paths.ts';

/** A file to import, or an entry that is skipped, with the reason. */
export interface CollectedFile {
  /** The path as a person reads it. */
  path: string;
  /** The path that opens the file. */
  location: BytePath;
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
 * The files of all paths, in order; a folder gives its contents. A link is followed only where one of the paths is the link. Names
 * that are not UTF-8 are read as bytes.
 */
export function collectFiles(paths: readonly string[]): CollectedFile[] {
  const seen = new Set<string>();
  const locations = paths.flatMap(resolveArgument).filter((location) => {
    if (typeof location === 'string') return true;
    const bytes = location.toString('hex');
    return seen.has(bytes) ? false : seen.add(bytes);
  });
  return locations.flatMap((location): CollectedFile[] => {
    const found = statSync(location, { throwIfNoEntry: false });
    const path = shownPath(location);
    const name = basename(path);
    if (!found) return [{ path, location, name, skipped: NO_SUCH_FILE }];
    if (found.isDirectory()) return [...filesInFolder({ location, path, name: '' })];
    return [{ path, location, name, skipped: found.isFile() ? null : NOT_A_FILE }];
  });
}

/** `name`: of the folder below the given one; empty: the given one itself. */
function* filesInFolder(folder: Omit<CollectedFile, 'skipped'>): Generator<CollectedFile> {
  const entries = entriesOf(folder.location);
  if (!entries) {
    yield { ...folder, name: folder.name || basename(folder.path), skipped: NO_ENTRY };
    return;
  }
  const shown = entries.map((entry) => ({ entry, own: shownName(entry.name) }));
  for (const { entry, own } of shown.toSorted((one, other) => (one.own < other.own ? -1 : 1))) {
    const location = joinBytes(folder.location, entry.name);
    const file = { path: join(folder.path, own), location, name: folder.name ? join(folder.name, own) : own };
    if (entry.isDirectory()) yield* filesInFolder(file);
    else if (entry.isSymbolicLink()) yield { ...file, skipped: LINK_REFUSAL };
    else yield { ...file, skipped: entry.isFile() ? null : NOT_A_FILE };
  }
}

import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { namesIn } from '../platform/durable-files.ts';

/** What a cloud or sync program left in a vault's folder. Names and sizes are looked at; nothing is changed. */
export interface SyncTraces {
  /** Names of conflicted copies: second versions of files of the vault. */
  copies: string[];
  /** The number of files that only have a stand-in here; their content is with the cloud service. */
  placeholders: number;
}

/** Names that the program itself gives in a vault's folder. */
const OWN_NAME =
  /^(files|vault(\.copy)?\.json(\.new|\.damaged-[\d-]+)?|vault\.db(\.copy|\.before-\d+|\.repair(ed-[\d-]+)?|\.damaged-[\d-]+)?(-wal|-shm|-journal)?|lock(-journal)?|session|being-made|changes(\.new)?|[0-9a-f]{64})$/;
const BEGINS_AS_OWN = /^(vault|files|lock|session|changes|[0-9a-f]{64})(?![a-z0-9])/i;

/** How sync programs and systems name a second version of a file. */
const COPY_NAMES: readonly RegExp[] = [
  // Dropbox, Nextcloud, ownCloud: "vault (Anna's conflicted copy 2026-03-12).db", in the language of the service.
  /\([^()]*(conflict|konflikt|conflit|conflicto|conflitto|conflito)[^()]*\)/i,
  // Syncthing: "vault.sync-conflict-20260312-103000-ABCDEFG.db"; Nextcloud, earlier: "vault_conflict-20260312-103000.db".
  /[._-](sync-)?conflict-\d{8}-\d{6}/i,
  // Google Drive, browsers: "vault (1).db"; iCloud Drive: "vault 2.db".
  / \(\d{1,3}\)(?=\.|$)/,
  / \d{1,3}(?=\.|$)/,
  // A copy by the system: "vault - Copy.db", "vault copy 2.db".
  /( -)? copy( \d+| \(\d+\))?(?=\.|$)/i,
  // A safe save of macOS: "vault.db.sb-1a2b3c4d-Xy12Ab".
  /\.sb-[0-9a-f]+-\w+$/i,
  // OneDrive puts the name of the computer behind: "vault-DESKTOP-1A2B3C4.db", "vault.db-wal-DESKTOP-1A2B3C4".
  /^[^-]+-.+$/,
];

/** Whether the name is that of a second version of a file of the vault. */
export const isConflictedCopy = (name: string): boolean =>
  !OWN_NAME.test(name) && BEGINS_AS_OWN.test(name) && COPY_NAMES.some((pattern) => pattern.test(name));

/** iCloud Drive leaves ".NAME.icloud" for a file whose content it keeps in the cloud. */
const STAND_IN = /^\..+\.icloud$/;

/** Looks through a vault's folder for what a sync program left. A folder that cannot be read counts as empty. */
export function findSyncTraces(dir: string, filesFolder: string): SyncTraces {
  const contents = namesIn(filesFolder).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const folders = [dir, filesFolder, ...contents.map((name) => join(filesFolder, name))];
  const names = folders.flatMap(namesIn);
  return {
    copies: names.filter(isConflictedCopy),
    placeholders: names.filter((name) => STAND_IN.test(name)).length,
  };
}

/** Whether a file of that name has only a stand-in here, or is empty as one that a sync program has not filled yet. */
export function isPlaceholder(path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there) return existsSync(join(dirname(path), `.${basename(path)}.icloud`));
  return there.isFile() && there.size === 0;
}

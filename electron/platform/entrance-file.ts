import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The longest that the file stays, ms: a browser that starts has read it by then. */
const KEPT_MS = 60_000;

/** A file that leads a browser to an address. */
export interface EntranceFile {
  path: string;
  /** Removes the file and its folder. */
  remove(): void;
}

/**
 * Writes a page that goes on to `address` by itself, for its owner alone: the address would be seen by every user of the computer
 * as an argument of the program that opens it. The file goes once it was used, or after a minute. SECURITY: 24
 */
export function writeEntranceFile(address: string, folder: string): EntranceFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const own = mkdtempSync(join(folder, 'second-look-entrance-'));
  const path = join(own, 'open.html');
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${address}"><title>Second Look</title>\n`,
    { mode: 0o600, flag: 'wx' },
  );
  const remove = () => {
    clearTimeout(timer);
    process.off('exit', remove);
    rmSync(own, { recursive: true, force: true });
  };
  const timer = setTimeout(remove, KEPT_MS).unref();
  process.once('exit', remove);
  return { path, remove };
}

/** Where a browser can read such a file: one from a snap sees no hidden folder, and has a /tmp of its own. */
export function entranceFolder(base: string, snaps = '/snap/bin'): string {
  return process.platform === 'linux' && existsSync(snaps) ? homedir() : base;
}

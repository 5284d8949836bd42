import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What survives a power cut: a file is safe once it and the folder that names it are synced. */

/** Makes sure of a folder that only its owner may enter. Gives whether it was made now. */
export function makeFolder(path: string): boolean {
  // SECURITY: 16 — data folder 0700.
  return mkdirSync(path, { recursive: true, mode: 0o700 }) !== undefined;
}

/** Makes the names in a folder durable. Windows has no such call and needs none. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Puts a small file in place whole or not at all: written beside, synced, renamed. */
export function replaceFile(path: string, text: string): void {
  const beside = `${path}.new`;
  // SECURITY: 16 — files 0600.
  const file = openSync(beside, 'w', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
  syncFolder(dirname(path));
}

import {
  closeSync,
  existsSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Files that survive a power cut: a file is safe once the file and the folder that names it are synced. */

/** Makes a folder, with its parents, that only its owner may enter. Returns whether the folder is new. */
export function makeFolder(path: string): boolean {
  // SECURITY: 16 — data folder 0700.
  return mkdirSync(path, { recursive: true, mode: 0o700 }) !== undefined;
}

/** The names in a folder; none where the folder is missing or closed to this account. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Syncs the names in a folder. Windows has no such call and needs none. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Syncs a file that was written by other means. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A file under a temporary name. A complete file gets its final name; until then the old file stays. */
export interface PendingFile {
  /** Descriptor for reading and writing; closed by `commit` and `discard`. */
  readonly descriptor: number;
  /** Syncs off this thread what was written so far, so that `commit` has little to wait for. */
  sync(): Promise<void>;
  /**
   * Syncs, closes and renames the file to `path`, in the same file system. Throws the system's error and then leaves no
   * temporary file. `sameContent`: a file under that name holds the same bytes and may stay. `durable` false: does not
   * sync. The file survives a killed process, but perhaps no power cut.
   */
  commit(path: string, options?: { sameContent?: boolean; durable?: boolean }): void;
  /** Closes and removes the temporary file; does nothing after `commit`. */
  discard(): void;
}

/** Begins a file, for its owner alone, under the name `temporary`; removes what an earlier process left there. */
export function beginFile(temporary: string): PendingFile {
  rmSync(temporary, { force: true });
  // SECURITY: 16 — files 0600.
  const descriptor = openSync(temporary, 'wx+', 0o600);
  let open = true;
  const close = () => {
    if (open) closeSync(descriptor);
    open = false;
  };
  const remove = () => {
    close();
    rmSync(temporary, { force: true });
  };
  return {
    descriptor,
    sync: () => new Promise((resolve, reject) => fsync(descriptor, (error) => (error ? reject(error) : resolve()))),
    commit(path, { sameContent = false, durable = true } = {}) {
      try {
        if (durable) fsyncSync(descriptor);
        close();
      } catch (error) {
        remove();
        throw error;
      }
      try {
        renameSync(temporary, path);
      } catch (error) {
        remove();
        // Windows does not replace a file that is being read.
        if (!sameContent || !existsSync(path)) throw error;
      }
      if (durable) syncFolder(dirname(path));
    },
    discard() {
      if (open) remove();
    },
  };
}

/** Writes a small file completely or not at all, by way of `path` + `.new`. `durable`: as for `commit`. Throws the system's error. */
export function replaceFile(path: string, content: string | Uint8Array, options: { durable?: boolean } = {}): void {
  const file = beginFile(`${path}.new`);
  try {
    writeFileSync(file.descriptor, content);
    file.commit(path, options);
  } catch (error) {
    file.discard();
    throw error;
  }
}

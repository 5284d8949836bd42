import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { namesIn } from '../platform/durable-files.ts';
import { codeOf } from '../platform/system-problems.ts';
import type { VaultLayout } from './vault-paths.ts';
import { vaultBusy } from './vault-problems.ts';

/** A vault on a medium that cannot be written: a backup on a stick, a disc, a folder of another account. */

const NOT_WRITABLE = ['EROFS', 'EACCES', 'EPERM'];

/** Whether the vault can only be read: a file that is tried beside it cannot be made, or the database cannot be written. */
export function isReadOnly({ dir, database }: Pick<VaultLayout, 'dir' | 'database'>): boolean {
  const attempt = join(dir, `write-test-${randomUUID()}`);
  try {
    // SECURITY: 16 — files 0600.
    closeSync(openSync(attempt, 'wx', 0o600));
    rmSync(attempt);
    // Opened and closed here, the database would lose the locks that SQLite has on it (POSIX).
    if (existsSync(database)) accessSync(database, constants.W_OK);
    return false;
  } catch (error) {
    return NOT_WRITABLE.includes(codeOf(error));
  }
}

/** A private copy of a database, encrypted as the original is. */
export interface DatabaseCopy {
  path: string;
  /** Removes the copy. */
  remove(): void;
}

const PREFIX = 'second-look-reading-';

/**
 * Copies a database with its write-ahead log into a temporary folder for this account alone. SQLite needs to write beside a database
 * whose log has changes, and so does a migration. Throws Problem VAULT_BUSY for a database that changes meanwhile.
 */
export function copyForReading(database: string): DatabaseCopy {
  removeAbandoned();
  // mkdtemp makes the folder 0700.
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const path = join(folder, basename(database));
    const parts = ['', '-wal'].filter((end) => existsSync(database + end));
    const before = parts.map((end) => stampOf(database + end));
    for (const end of parts) {
      copyFileSync(database + end, path + end);
      // SECURITY: 16 — files 0600.
      chmodSync(path + end, 0o600);
    }
    if (parts.some((end, i) => stampOf(database + end) !== before[i])) throw vaultBusy();
    return { path, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function stampOf(path: string): string {
  const { size, mtimeNs } = statSync(path, { bigint: true });
  return `${size}:${mtimeNs}`;
}

/** Removes the copies of processes that died. */
function removeAbandoned(): void {
  for (const name of namesIn(tmpdir())) {
    const [, pid] = /^second-look-reading-(\d+)-/.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // It belongs to another account.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

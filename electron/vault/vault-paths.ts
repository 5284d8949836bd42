import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Sha256 } from '../../shared/domain/identity.ts';
import { fileMissing } from './vault-problems.ts';

/** Where things lie in a vault's folder. */
export interface VaultLayout {
  dir: string;
  /** The wrapped keys. A folder with this file is a vault. */
  description: string;
  database: string;
  files: string;
  /** The number of the last saved change, sealed: tells a database that went back in time. */
  changes: string;
  /**
   * The system's lock on the first file belongs to the one process that has the vault open; on the second file where something
   * else wrote into the first.
   */
  locks: readonly [string, string];
  /** Exists while a vault is being made. */
  beingMade: string;
  /**
   * Exists while a vault is open. A file found at the start means that the last process died; the file has that session's
   * start time.
   */
  session: string;
}

/** The paths of a vault in its folder. */
export function vaultLayout(dir: string): VaultLayout {
  return {
    dir,
    description: join(dir, 'vault.json'),
    database: join(dir, 'vault.db'),
    files: join(dir, 'files'),
    changes: join(dir, 'changes'),
    locks: [join(dir, 'lock'), join(dir, 'lock.2')],
    beingMade: join(dir, 'being-made'),
    session: join(dir, 'session'),
  };
}

/** The path of a content in the folder of files: `ab/abcdef…`. Throws Problem NOT_FOUND for a name that is no hash. */
export function contentPath(files: string, sha256: string): string {
  // SECURITY: 12 — a file is named by its hash, never by a path.
  if (!Sha256.safeParse(sha256).success) throw fileMissing();
  return join(files, sha256.slice(0, 2), sha256);
}

/** The folder of contents being written. Files found there at start come from a process that died. */
export const incomingFolder = (files: string) => join(files, 'incoming');

/** A temporary name that says nothing but the session, so that a session removes only its own. */
export const incomingName = (session: string | undefined) => (session === undefined ? '' : `${session}.`) + randomUUID();

/** Whether this program gave the temporary name, or that session of it. */
export const isIncomingName = (name: string, session?: string) =>
  /^([0-9a-f]{8}\.)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name) &&
  (session === undefined || name.startsWith(`${session}.`));

/** A name for a session: eight hexadecimal digits. */
export const newSessionName = () => randomUUID().slice(0, 8);

/** The name under which something damaged is kept beside what takes its place: `vault.json.damaged-20260312-103000`. `now`: Instant. */
export const damagedName = (path: string, now: string) =>
  `${path}.damaged-${now.slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}`;

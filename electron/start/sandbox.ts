import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the check reads of a Linux. */
export interface LinuxFiles {
  /** The text of a file; null where it cannot be read. */
  read(path: string): string | null;
  /** The owner and the permission bits of a file; null where there is none. */
  stat(path: string): { uid: number; mode: number } | null;
  /** The names in a folder; none where it cannot be read. */
  list(path: string): string[];
}

const PROFILES = '/etc/apparmor.d';

/**
 * Whether Chromium can set up its sandbox for the program at `electron`, by a user namespace or by its setuid helper (“Linux
 * Sandboxing” in Chromium’s documentation). Without a sandbox, Chromium aborts before any code of ours runs.
 */
export function canUseSandbox(electron: string | null, files: LinuxFiles): boolean {
  const value = (path: string) => files.read(path)?.trim();
  if (electron !== null) {
    const helper = files.stat(join(dirname(electron), 'chrome-sandbox'));
    if (helper?.uid === 0 && (helper.mode & 0o7777) === 0o4755) return true;
    // Ubuntu restricts user namespaces by program: a profile that names this one may allow them.
    if (files.list(PROFILES).some((name) => allowsNamespaces(files.read(join(PROFILES, name)), electron))) return true;
  }
  return (
    value('/proc/sys/kernel/unprivileged_userns_clone') !== '0' &&
    value('/proc/sys/user/max_user_namespaces') !== '0' &&
    value('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== '1'
  );
}

const allowsNamespaces = (profile: string | null, program: string) =>
  profile?.includes(program) === true && /^\s*userns\s*,/m.test(profile);

/** What a person can do about it, as one command. */
export function sandboxCommand(electron: string): string {
  const helper = `'${join(dirname(electron), 'chrome-sandbox').replaceAll("'", String.raw`'\''`)}'`;
  return `sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`;
}

export const linuxFiles: LinuxFiles = {
  read: (path) => attempt(() => readFileSync(path, 'utf8'), null),
  stat: (path) => statSync(path, { throwIfNoEntry: false }) ?? null,
  list: (path) => attempt(() => readdirSync(path), []),
};

function attempt<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

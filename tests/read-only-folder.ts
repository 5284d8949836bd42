import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a folder one that nothing can be written in, for the time of `work`: by permissions, or for root, whom these do not hold, by
 * mounting the folder on itself for reading only. Returns false without calling `work` where neither is possible.
 */
export async function whileReadOnly(folder: string, work: () => Promise<void>): Promise<boolean> {
  const undo = process.getuid?.() === 0 ? mountForReading(folder) : forbidWriting(folder);
  if (!undo) return false;
  try {
    await work();
  } finally {
    undo();
  }
  return true;
}

function mountForReading(folder: string): (() => void) | null {
  const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'ignore' });
  const unmount = () => execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
  try {
    mount('--bind', folder, folder);
  } catch {
    return null;
  }
  try {
    mount('-o', 'remount,bind,ro', folder);
  } catch {
    unmount();
    return null;
  }
  return unmount;
}

function forbidWriting(folder: string): (() => void) | null {
  if (process.platform === 'win32') return null;
  const paths = [folder, ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))];
  const modes = paths.map((path) => ({ path, mode: statSync(path).mode & 0o777 }));
  for (const { path, mode } of modes.toReversed()) chmodSync(path, mode & 0o555);
  return () => {
    for (const { path, mode } of modes) chmodSync(path, mode);
  };
}

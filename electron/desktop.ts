import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Machine {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  /** The user's number; 0 is the administrator. */
  uid: number | undefined;
  /** The Electron program, or null where it is not installed. */
  electron: string | null;
}

/** This machine, as far as it matters for a window. */
export function thisMachine(root: string): Machine {
  return { env: process.env, platform: process.platform, uid: process.getuid?.(), electron: installedElectron(root) };
}

/** The Electron program to open a window with, or in one sentence why there can be none. */
export function findDesktop(machine: Machine): { electron: string } | { why: string } {
  if (!machine.electron)
    return {
      why: 'The desktop program (Electron) is not installed here (“npx install-electron” fetches it), so Second Look opens in the browser.',
    };
  if (!hasDisplay(machine)) return { why: 'There is no display here, so Second Look opens in the browser.' };
  // Chromium's sandbox cannot be set up by root, and without its sandbox we do not start it.
  if (machine.platform === 'linux' && machine.uid === 0)
    return { why: 'A window is never opened as the administrator (root), so Second Look opens in the browser.' };
  return { electron: machine.electron };
}

/** Whether a window could be shown. */
export const hasDisplay = ({ env, platform }: Pick<Machine, 'env' | 'platform'>): boolean =>
  platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** Asks without loading the package `electron`: loading it would download the program. */
function installedElectron(root: string): string | null {
  try {
    const folder = dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'));
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { canUseSandbox, linuxFiles, sandboxCommand } from './sandbox.ts';

/** This computer, as far as it matters for a window. */
export interface Machine {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  /** The user's number; 0 is the administrator. */
  uid: number | undefined;
  /** The Electron program, or null where it is not installed. */
  electron: string | null;
  /** Electron's own installer, or null where the package is not there. */
  installer: string | null;
  /** Whether Chromium could set up its sandbox. */
  sandbox: boolean;
}

export function thisMachine(root: string): Machine {
  const folder = electronPackage(root);
  const electron = folder && installedElectron(folder);
  return {
    env: process.env,
    platform: process.platform,
    uid: process.getuid?.(),
    electron,
    installer: folder && join(folder, 'install.js'),
    sandbox: process.platform !== 'linux' || canUseSandbox(electron, linuxFiles),
  };
}

/** The Electron program to open a window with, or in one sentence why there can be none. */
export function findDesktop(machine: Machine): { electron: string } | { why: string } {
  const why = whyNoWindow(machine);
  if (why) return { why };
  if (machine.electron) return { electron: machine.electron };
  return {
    why: 'The desktop program (Electron) is not installed here (“npx install-electron” fetches it), so Second Look opens in the browser.',
  };
}

/** Whether fetching Electron would bring a window. */
export const isWorthFetching = (machine: Machine): boolean =>
  machine.electron === null && machine.installer !== null && whyNoWindow(machine) === null;

/** Whether a window could be shown. */
export const hasDisplay = ({ env, platform }: Pick<Machine, 'env' | 'platform'>): boolean =>
  platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** Why a window cannot open here, with Electron or without; null where it can. */
function whyNoWindow(machine: Machine): string | null {
  if (!hasDisplay(machine)) return 'There is no display here, so Second Look opens in the browser.';
  // Chromium's sandbox cannot be set up by root, and without its sandbox we do not start it.
  if (machine.platform === 'linux' && machine.uid === 0)
    return 'A window is never opened as the administrator (root), so Second Look opens in the browser.';
  return machine.sandbox ? null : noSandbox(machine.electron);
}

/** Why there is no window where Linux keeps Chromium's sandbox from starting, and what to do about it: one sentence. */
export function noSandbox(electron: string | null): string {
  const hint =
    electron === null
      ? 'install the .deb package of Second Look'
      : `install the .deb package, or run once: ${sandboxCommand(electron)}`;
  return `This Linux keeps programs from setting up the sandbox that a window needs, so Second Look opens in the browser (for a window: ${hint}).`;
}

function electronPackage(root: string): string | null {
  try {
    return dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/** Asks without loading the package `electron`: loading it would download the program. */
function installedElectron(folder: string): string | null {
  try {
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

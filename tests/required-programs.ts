import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The programs with which tests read packets and archives, and their Debian packages. */
const READERS = { qpdf: 'qpdf', pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils', mutool: 'mupdf-tools', unzip: 'unzip' };

/** The headless shell is Chromium without a window: the same pages for a third less processor time. */
const HEADLESS_SHELL = 'chromium-headless-shell';
const BROWSERS = [HEADLESS_SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_BROWSER = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** A Chromium on this machine: the system's, else Playwright's; else null. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named) return named;
  for (const name of BROWSERS) {
    const found = findProgram(name);
    if (found) return found;
  }
  return [MAC_BROWSER, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** Ensures a Chromium and the PDF tools. Installs missing ones as root on Debian, and returns those still missing. */
export function prepareMachine(): { missing: string[] } {
  const wanted = new Set(Object.entries(READERS).flatMap(([program, name]) => (findProgram(program) ? [] : [name])));
  if (!findProgram(HEADLESS_SHELL)) wanted.add(HEADLESS_SHELL);
  if (wanted.size > 0 && canInstall()) {
    console.log(`Installing ${[...wanted].join(', ')} …`);
    apt(['update']);
    apt(['install', '-y', '--no-install-recommends', ...wanted]);
    // An older Debian has no package of the shell alone.
    if (!findChromium()) apt(['install', '-y', '--no-install-recommends', 'chromium']);
  }
  return {
    missing: [...Object.keys(READERS).filter((program) => !findProgram(program)), ...(findChromium() ? [] : ['chromium'])],
  };
}

/** The full path of a program on the PATH, or null. */
export function findProgram(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram('apt-get') !== null;

function apt(args: string[]): void {
  spawnSync('apt-get', ['-q', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

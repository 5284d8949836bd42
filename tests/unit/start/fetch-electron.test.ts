import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchElectron } from '../../../electron/start/fetch-electron.ts';

let folder = '';
let later = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-look-fetch-'));
  later = join(folder, 'out', 'fetch-electron-later');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Fetches Electron with an installer of this code, started like `node_modules/electron/install.js`. */
async function fetchWith(code: string, bounds: { silenceMs?: number } = {}) {
  const installer = join(folder, 'install.cjs');
  writeFileSync(installer, `const fs = require('node:fs'); const path = require('node:path');\n${code}`);
  const lines: string[] = [];
  const fetched = await fetchElectron({ installer, later, print: (line) => lines.push(line), everyMs: 20, ...bounds });
  return { fetched, lines };
}

/** Downloads into the temporary folder, then unpacks beside itself. */
const DOWNLOADS = `
  const zip = path.join(process.env.TMPDIR, 'electron.zip');
  fs.writeFileSync(zip, Buffer.alloc(45_000_000));
  setTimeout(() => {
    fs.mkdirSync(path.join(__dirname, 'dist'));
    fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), 'program');
    fs.writeFileSync(path.join(__dirname, 'where.txt'), process.env.TMPDIR);
  }, 500);`;

describe('fetching Electron', () => {
  test('uses Electron’s own installer, shows progress, and leaves nothing behind', async () => {
    const { fetched, lines } = await fetchWith(DOWNLOADS, { silenceMs: 60_000 });
    expect(fetched).toBe(true);
    expect(lines[0]).toMatch(/^Fetching the desktop program/);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(1)) expect(line).toMatch(/^ +\d+ MB$/);
    expect(existsSync(readFileSync(join(folder, 'where.txt'), 'utf8'))).toBe(false);
    expect(existsSync(later)).toBe(false);
  });

  test('explains a refusal once, and does not delay the next start', async () => {
    const { fetched, lines } = await fetchWith('process.exit(1);', { silenceMs: 60_000 });
    expect(fetched).toBe(false);
    expect(lines.at(-1)).toMatch(/^It could not be fetched, so Second Look opens in the browser.*\.$/);
    expect(existsSync(later)).toBe(true);
  });

  test('stops when no data comes, and ends the installer', async () => {
    const { fetched, lines } = await fetchWith(
      "fs.writeFileSync(path.join(__dirname, 'pid'), String(process.pid)); setInterval(() => {}, 1000);",
      {
        silenceMs: 2_000,
      },
    );
    expect(fetched).toBe(false);
    expect(lines.at(-1)).toMatch(/^No answer came/);
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    expect(() => process.kill(pid, 0)).toThrow();
  });

  test('continues in the background after a failure, with one installer at a time', async () => {
    mkdirSync(join(folder, 'out'));
    writeFileSync(later, '');
    const slow = `
      fs.mkdirSync(path.join(__dirname, 'begun'), { recursive: true });
      fs.writeFileSync(path.join(__dirname, 'begun', String(process.pid)), '');
      setTimeout(() => fs.writeFileSync(path.join(__dirname, 'fetched'), ''), 1500);`;
    const first = await fetchWith(slow);
    expect([first.fetched, first.lines]).toEqual([false, [expect.stringContaining('in the background')]]);
    const second = await fetchWith(slow);
    expect(second.fetched).toBe(false);
    await vi.waitFor(() => expect(existsSync(join(folder, 'fetched'))).toBe(true), { timeout: 60_000 });
    expect(readdirSync(join(folder, 'begun'))).toEqual([readFileSync(later, 'utf8')]);
  });
});

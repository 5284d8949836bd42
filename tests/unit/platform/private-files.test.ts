import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeEntranceFile } from '../../../electron/platform/entrance-file.ts';
import { cacheFolder, privateFolder } from '../../../electron/platform/private-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-look-private-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const modeOf = (path: string) => lstatSync(path).mode & 0o777;

// SECURITY: 25
describe('the folder of compiled code', () => {
  test('is made for its owner alone, and closed where it was open', () => {
    const path = join(folder, 'cache', 'compiled');
    expect(privateFolder(path)).toBe(path);
    expect([modeOf(path), modeOf(dirname(path))]).toEqual([0o700, 0o700]);
    chmodSync(path, 0o777);
    expect([privateFolder(path), modeOf(path)]).toEqual([path, 0o700]);
  });

  test('is not used where another user could put another one in its place', () => {
    const open = join(folder, 'open');
    mkdirSync(open);
    chmodSync(open, 0o777);
    expect(privateFolder(join(open, 'compiled'))).toBeNull();
    // As in /tmp: each renames only their own.
    chmodSync(open, 0o1777);
    expect(privateFolder(join(open, 'compiled'))).toBe(join(open, 'compiled'));
  });

  test('is not used where it is a link, or belongs to another user', () => {
    const target = join(folder, 'target');
    mkdirSync(target);
    symlinkSync(target, join(folder, 'link'));
    expect(privateFolder(join(folder, 'link'))).toBeNull();
    const me = process.getuid?.() ?? 0;
    vi.spyOn(process, 'getuid').mockReturnValue(me + 1);
    expect(privateFolder(target)).toBeNull();
    vi.restoreAllMocks();
  });

  test('is in the user’s own folder of caches, never in the one for all', () => {
    const home = '/home/someone';
    expect(cacheFolder({ env: {}, platform: 'linux', home })).toBe('/home/someone/.cache/second-look');
    expect(cacheFolder({ env: { XDG_CACHE_HOME: 'relative' }, platform: 'linux', home })).toBe(
      '/home/someone/.cache/second-look',
    );
    expect(cacheFolder({ env: {}, platform: 'darwin', home })).toBe('/home/someone/Library/Caches/second-look');
  });
});

// SECURITY: 24
describe('the file that leads a browser in', () => {
  test('is read by its owner alone, and its path says nothing of the address', () => {
    const file = writeEntranceFile('http://127.0.0.1:4000/?enter=secret', join(folder, 'data'));
    expect([modeOf(file.path), modeOf(dirname(file.path)), modeOf(join(folder, 'data'))]).toEqual([0o600, 0o700, 0o700]);
    expect(file.path).not.toContain('secret');
    expect(readFileSync(file.path, 'utf8')).toContain('url=http://127.0.0.1:4000/?enter=secret"');
    expect(basename(dirname(file.path))).toMatch(/^second-look-entrance-\w+$/);
  });

  test('goes once it was used, or after a minute', () => {
    vi.useFakeTimers();
    const used = writeEntranceFile('http://127.0.0.1:4000/?enter=secret', folder);
    used.remove();
    expect(existsSync(dirname(used.path))).toBe(false);
    const unused = writeEntranceFile('http://127.0.0.1:4000/?enter=secret', folder);
    vi.advanceTimersByTime(60_000);
    expect(existsSync(dirname(unused.path))).toBe(false);
    vi.useRealTimers();
  });
});

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findDataPaths, makeDataPaths } from '../../../electron/platform/data-paths.ts';

const home = '/home/someone';

test.each([
  ['linux', {}, '/home/someone/.local/share/second-look'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/second-look'],
  ['linux', { XDG_DATA_HOME: 'relative/is/invalid' }, '/home/someone/.local/share/second-look'],
  ['darwin', {}, '/home/someone/Library/Application Support/second-look'],
  ['win32', { LOCALAPPDATA: '/users/someone/local' }, '/users/someone/local/second-look'],
  ['linux', { SECOND_LOOK_DATA: '/mnt/stick', XDG_DATA_HOME: '/data' }, '/mnt/stick'],
] as [NodeJS.Platform, NodeJS.ProcessEnv, string][])('on %s with %o the data folder is %s', (platform, env, base) => {
  expect(findDataPaths({ platform, env, home })).toEqual({
    base,
    own: join(base, 'vault'),
    sample: join(base, 'sample'),
    log: join(base, 'log'),
  });
});

test('a given vault path moves the vault alone', () => {
  const named = findDataPaths({ vault: '/mnt/stick/mine', platform: 'linux', env: {}, home });
  expect(named).toEqual({ ...findDataPaths({ platform: 'linux', env: {}, home }), own: '/mnt/stick/mine' });
});

test.skipIf(process.platform === 'win32')('reading the paths creates nothing, and creating makes one private folder', () => {
  // SECURITY: 16
  const folder = mkdtempSync(join(tmpdir(), 'second-look-place-'));
  const dataPaths = findDataPaths({ env: { SECOND_LOOK_DATA: join(folder, 'a', 'b') } });
  expect(readdirSync(folder)).toEqual([]);
  makeDataPaths(dataPaths);
  expect(statSync(dataPaths.base).mode & 0o777).toBe(0o700);
  expect(readdirSync(dataPaths.base)).toEqual([]);
  rmSync(folder, { recursive: true });
});

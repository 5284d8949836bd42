import { expect, test } from 'vitest';
import { findDesktop, isWorthFetching, type Machine } from '../../../electron/start/find-desktop.ts';

const machine: Machine = {
  env: { DISPLAY: ':0' },
  platform: 'linux',
  uid: 1000,
  electron: '/app/electron',
  installer: '/app/install.js',
  sandbox: true,
};

test.each([
  ['an ordinary desktop', {}],
  ['a Wayland session', { env: { WAYLAND_DISPLAY: 'wayland-0' } }],
  ['a Mac', { platform: 'darwin', env: {} }],
  ['Windows', { platform: 'win32', env: {}, uid: undefined }],
] as [string, Partial<Machine>][])('%s opens a desktop window', (_what, differs) => {
  expect(findDesktop({ ...machine, ...differs })).toEqual({ electron: '/app/electron' });
});

test.each([
  ['Electron is missing', { electron: null }, /^The desktop program \(Electron\) is not installed/],
  ['there is no display', { env: {} }, /^There is no display/],
  ['the person is root', { uid: 0 }, /^A window is never opened as the administrator/],
  [
    'no sandbox can be set up',
    { sandbox: false },
    /^This Linux keeps programs .*\.deb.*sudo chown root:root '\/app\/chrome-sandbox'/,
  ],
  [
    'nothing is installed and no sandbox could be set up',
    { sandbox: false, electron: null },
    /^This Linux keeps programs .*\.deb/,
  ],
] as [string, Partial<Machine>, RegExp][])('the program explains itself in one sentence where %s', (_what, differs, words) => {
  const found = findDesktop({ ...machine, ...differs });
  expect(found).toEqual({ why: expect.stringMatching(words) });
  expect('why' in found && found.why.match(/\.( |$)/g)).toHaveLength(1);
});

test.each([
  ['there is a display and no Electron', {}, true],
  ['Electron is there', { electron: '/app/electron' }, false],
  ['there is no display', { env: {} }, false],
  ['the person is root', { uid: 0 }, false],
  ['no sandbox could be set up', { sandbox: false }, false],
  ['the package itself is missing', { installer: null }, false],
] as [string, Partial<Machine>, boolean][])('where %s, Electron is worth fetching: %o, %s', (_what, differs, worth) => {
  expect(isWorthFetching({ ...machine, electron: null, ...differs })).toBe(worth);
});

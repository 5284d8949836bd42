import { expect, test } from 'vitest';
import { findDesktop, type Machine } from '../../../electron/desktop.ts';

const machine: Machine = { env: { DISPLAY: ':0' }, platform: 'linux', uid: 1000, electron: '/app/electron' };

test.each([
  ['an ordinary desktop', {}],
  ['a Wayland session', { env: { WAYLAND_DISPLAY: 'wayland-0' } }],
  ['a Mac', { platform: 'darwin', env: {} }],
  ['Windows', { platform: 'win32', env: {}, uid: undefined }],
] as [string, Partial<Machine>][])('%s gets its window', (_what, differs) => {
  expect(findDesktop({ ...machine, ...differs })).toEqual({ electron: '/app/electron' });
});

test.each([
  ['Electron is missing', { electron: null }, /^The desktop program \(Electron\) is not installed/],
  ['there is no display', { env: {} }, /^There is no display/],
  ['the person is root', { uid: 0 }, /^A window is never opened as the administrator/],
] as [string, Partial<Machine>, RegExp][])('where %s, one sentence says so', (_what, differs, words) => {
  const found = findDesktop({ ...machine, ...differs });
  expect(found).toEqual({ why: expect.stringMatching(words) });
  expect('why' in found && found.why.match(/\.( |$)/g)).toHaveLength(1);
});

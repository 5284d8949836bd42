import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWindow, webPreferences } from '../../electron/shell/window.ts';
import { isReachable } from '../../electron/shell/window-state.ts';
import { recorded, resetFakes, simulated } from '../fakes/electron.ts';

let folder = '';
let stateFile = '';
beforeEach(() => {
  resetFakes();
  folder = mkdtempSync(join(tmpdir(), 'second-look-window-'));
  stateFile = join(folder, 'window-state.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([true, false])('the window runs under exactly these preferences (packaged: %s)', (packaged) => {
  // SECURITY: 1, 19
  expect(webPreferences(packaged)).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: !packaged,
  });
});

test('the window opens the application, and shows itself once there is something to paint', () => {
  simulated.packaged = true;
  openWindow(stateFile);
  const [window] = recorded.windows;
  expect(window?.options.webPreferences).toEqual(webPreferences(true));
  expect(window?.loaded).toBe('app://second-look/');
  expect(window?.shown).toBe(false);
  window?.emit('ready-to-show');
  expect(window?.shown).toBe(true);
});

test('the title of the window never changes, whatever the page sets', () => {
  // SECURITY: 16
  openWindow(stateFile);
  let prevented = false;
  recorded.windows[0]?.emit(
    'page-title-updated',
    {
      preventDefault: () => {
        prevented = true;
      },
    },
    'Anna Example, breast cancer',
  );
  expect(prevented).toBe(true);
  expect(recorded.windows[0]?.options.title).toBe('Second Look');
});

test('a crashed page is loaded again, and a closed page is not', () => {
  openWindow(stateFile);
  const page = recorded.windows[0]?.webContents;
  page?.emit('render-process-gone', {}, { reason: 'clean-exit' });
  expect(page?.reloads).toBe(0);
  page?.emit('render-process-gone', {}, { reason: 'oom' });
  expect(page?.reloads).toBe(1);
});

test.each([
  [true, '#15181b'],
  [false, '#f6f4f0'],
])('the window has the color of the page before the page loads (dark: %s)', (dark, colour) => {
  simulated.dark = dark;
  openWindow(stateFile);
  expect(recorded.windows[0]?.options.backgroundColor).toBe(colour);
});

/** Closes a moved window, and opens the next one. */
function closeAndOpenAgain(bounds: { x: number; y: number; width: number; height: number }, maximized = false) {
  openWindow(stateFile);
  Object.assign(recorded.windows[0] ?? {}, { bounds, maximized });
  recorded.windows[0]?.emit('close');
  recorded.windows.length = 0;
  openWindow(stateFile);
  return recorded.windows[0];
}

test('the window opens at its previous position and size', () => {
  const bounds = { x: 300, y: 120, width: 1000, height: 700 };
  const again = closeAndOpenAgain(bounds);
  expect(again?.options).toMatchObject(bounds);
  again?.emit('ready-to-show');
  expect(again?.maximized).toBe(false);
});

test('a maximized window opens maximized again, over its previous size', () => {
  const bounds = { x: 10, y: 20, width: 900, height: 600 };
  const again = closeAndOpenAgain(bounds, true);
  expect(again?.options).toMatchObject(bounds);
  again?.emit('ready-to-show');
  expect([again?.maximized, again?.shown]).toEqual([true, true]);
});

test('a window whose display is gone opens where the system puts it', () => {
  const again = closeAndOpenAgain({ x: 2500, y: 120, width: 1000, height: 700 });
  expect(again?.options).toMatchObject({ width: 1280, height: 860 });
  expect(again?.options).not.toHaveProperty('x');
});

test.each(['', '{"x":1}', '[]', '{"x":0,"y":0,"width":-1,"height":9,"maximized":false}'])(
  'a damaged window state is ignored: %j',
  (text) => {
    writeFileSync(stateFile, text);
    openWindow(stateFile);
    expect(recorded.windows[0]?.options).toMatchObject({ width: 1280, height: 860 });
  },
);

test.skipIf(process.platform === 'win32')('the window state is private to its owner', () => {
  // SECURITY: 16
  closeAndOpenAgain({ x: 300, y: 120, width: 1000, height: 700 });
  expect(statSync(stateFile).mode & 0o777).toBe(0o600);
});

const DISPLAYS = [
  { x: 0, y: 0, width: 1920, height: 1080 },
  { x: -1280, y: 200, width: 1280, height: 800 },
];
test.each([
  ['in the middle', { x: 100, y: 100, width: 1280, height: 860 }, true],
  ['on the second display', { x: -1200, y: 300, width: 800, height: 600 }, true],
  ['half beyond the right edge', { x: 1700, y: 0, width: 1280, height: 860 }, true],
  ['beyond all but a sliver', { x: 1900, y: 0, width: 1280, height: 860 }, false],
  ['with its title above the display', { x: 100, y: -30, width: 1280, height: 860 }, false],
  ['below the display', { x: 100, y: 1079, width: 1280, height: 860 }, false],
])('a window %s can be openedApp: %o, %s', (_where, bounds, reachable) => {
  expect(isReachable(bounds, DISPLAYS)).toBe(reachable);
});

import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { programFilesFrom } from '../../electron/program-files.ts';
import { showAbout } from '../../electron/shell/about.ts';
import { menuTemplate } from '../../electron/shell/menu.ts';
import { openWindow } from '../../electron/shell/window.ts';
import { recorded, resetFakes, simulated } from '../fakes/electron.ts';

beforeEach(resetFakes);

const program = programFilesFrom(import.meta.resolve('../../electron/main.ts'));

const items = (platform: NodeJS.Platform): MenuItemConstructorOptions[] =>
  menuTemplate(platform, program).flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : [menu]));

test.each(['linux', 'darwin', 'win32'] as const)(
  'the menu of %s has no inspector, no reload and no recent documents',
  (platform) => {
    // SECURITY: 16, 19
    const roles = items(platform).map(({ role }) => role?.toLowerCase());
    for (const role of ['toggledevtools', 'reload', 'forcereload', 'viewmenu', 'recentdocuments', 'clearrecentdocuments'])
      expect(roles).not.toContain(role);
  },
);

test('a menu item shows the page’s shortcut, leaves the keys to the page, and sends them when clicked', () => {
  openWindow('/nowhere/window-state.json');
  const find = items('linux').find(({ accelerator }) => accelerator === 'CmdOrCtrl+K');
  expect(find).toMatchObject({ label: 'Find or do anything…', registerAccelerator: false });
  find?.click?.({} as never, undefined, {} as never);
  expect(recorded.windows[0]?.webContents.keys).toMatchObject([
    { type: 'keyDown', keyCode: 'K' },
    { type: 'keyUp', keyCode: 'K' },
  ]);
});

test.each(['linux', 'darwin', 'win32'] as const)(
  'the Help menu of %s describes the program, and asks before it opens a page',
  async (platform) => {
    const about = menuTemplate(platform, {
      ...program,
      version: '1.2.3',
      built: '2026-11-30',
      homepage: 'https://github.com/o/r',
    })
      .filter(({ role }) => role === 'help')
      .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
      .find(({ label }) => label === 'About Second Look');
    simulated.pressed = 1;
    about?.click?.({} as never, undefined, {} as never);
    await vi.waitFor(() => expect(recorded.openedOutside).toEqual(['https://github.com/o/r/releases']));
    const [told, asked] = recorded.questions;
    expect(told).toMatchObject({ message: 'Second Look 1.2.3', detail: expect.stringContaining('30 Nov 2026') });
    expect(told?.detail).toContain('stay where they are');
    expect(asked?.message).toBe('Open github.com in your browser?');
  },
);

test('About names no project page when none is known', async () => {
  await showAbout({ ...program, homepage: undefined });
  expect(recorded.questions[0]).toMatchObject({ buttons: ['Close'], detail: expect.stringContaining('where you got this one') });
  expect(recorded.questions).toHaveLength(1);
});

import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, expect, test } from 'vitest';
import { menuTemplate } from '../../electron/shell/menu.ts';
import { openWindow } from '../../electron/shell/window.ts';
import { forgetAll, seen } from '../fakes/electron.ts';

beforeEach(forgetAll);

const items = (platform: NodeJS.Platform): MenuItemConstructorOptions[] =>
  menuTemplate(platform).flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : [menu]));

test.each(['linux', 'darwin', 'win32'] as const)(
  'nothing in the menu of %s opens the inspector, reloads, or names recent documents',
  (platform) => {
    // SECURITY: 16, 19
    const roles = items(platform).map(({ role }) => role?.toLowerCase());
    for (const role of ['toggledevtools', 'reload', 'forcereload', 'viewmenu', 'recentdocuments', 'clearrecentdocuments'])
      expect(roles).not.toContain(role);
  },
);

test('an item for a shortcut of the page shows it, leaves the keys to the page, and presses them when clicked', () => {
  openWindow();
  const find = items('linux').find(({ accelerator }) => accelerator === 'CmdOrCtrl+K');
  expect(find).toMatchObject({ label: 'Find or do anything…', registerAccelerator: false });
  find?.click?.({} as never, undefined, {} as never);
  expect(seen.windows[0]?.webContents.keys).toMatchObject([
    { type: 'keyDown', keyCode: 'K' },
    { type: 'keyUp', keyCode: 'K' },
  ]);
});

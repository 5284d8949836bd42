import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { ProgramFiles } from '../program-files.ts';
import { showAbout } from './about.ts';

/** The menu: the system's own actions, and the page's shortcuts where people look for them. */
export function setMenu(platform: NodeJS.Platform, program: ProgramFiles): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, program)));
}

/** The menu of the window on a platform; what the page has a shortcut for is pressed there. */
export function menuTemplate(platform: NodeJS.Platform, program: ProgramFiles): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&Case',
      submenu: [
        pageShortcut('Switch case…', 'O'),
        pageShortcut('Find or do anything…', 'K'),
        { type: 'separator' },
        { role: mac ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    { label: '&View', submenu: (['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'] as const).map((role) => ({ role })) },
    { role: 'windowMenu' },
    { role: 'help', submenu: [{ label: 'About Second Look', click: () => void showAbout(program) }] },
  ];
}

/** Shows a shortcut that the page listens to by itself, and presses it for a person who uses the menu. */
function pageShortcut(label: string, key: string): MenuItemConstructorOptions {
  return {
    label,
    accelerator: `CmdOrCtrl+${key}`,
    registerAccelerator: false,
    click: () => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      const modifier = process.platform === 'darwin' ? 'meta' : 'control';
      for (const type of ['keyDown', 'keyUp'] as const) page?.sendInputEvent({ type, keyCode: key, modifiers: [modifier] });
    },
  };
}

import { app, BrowserWindow, nativeTheme, type WebPreferences } from 'electron';
import { ORIGIN } from './scheme.ts';

/** SECURITY: 1, 19 — what the page runs under. */
export const webPreferences = (packaged: boolean): WebPreferences => ({
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

/** Opens the window on the application. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Second Look',
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 560,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#15181b' : '#f6f4f0',
    webPreferences: webPreferences(app.isPackaged),
  });
  // SECURITY: 16 — the title is read by other programs: it never names a case.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => reason !== 'clean-exit' && window.webContents.reload());
  void window.loadURL(`${ORIGIN}/`);
  return window;
}

/** Brings the window forward. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

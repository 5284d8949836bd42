import { app, BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import { ORIGIN } from './scheme.ts';
import { isReachable, readWindowState, writeWindowState } from './window-state.ts';

/** SECURITY: 1, 2, 19 — what the page runs under. No preload script: the page has neither `require` nor `process`. */
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

/** Opens the window on the application, where it was when it closed last; `stateFile` keeps that. */
export function openWindow(stateFile: string): BrowserWindow {
  const state = readWindowState(stateFile);
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { maximized = false, ...bounds } = state && isReachable(state, displays) ? state : { width: 1280, height: 860 };
  const window = new BrowserWindow({
    title: 'Second Look',
    ...bounds,
    minWidth: 720,
    minHeight: 560,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#15181b' : '#f6f4f0',
    webPreferences: webPreferences(app.isPackaged),
  });
  // SECURITY: 16 — the title is read by other programs: it never names a case.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => keepWindowState(window, stateFile));
  window.webContents.on('render-process-gone', (_event, { reason }) => reason !== 'clean-exit' && window.webContents.reload());
  // A reload during the first load rejects it.
  void window.loadURL(`${ORIGIN}/`).catch(() => {});
  return window;
}

/** Writes down where the window is. */
const keepWindowState = (window: BrowserWindow, stateFile: string) =>
  writeWindowState(stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() });

/** Writes down where the windows are, for a program that ends without closing them. */
export function keepWindows(stateFile: string): void {
  for (const window of BrowserWindow.getAllWindows()) keepWindowState(window, stateFile);
}

/** Brings the window forward. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

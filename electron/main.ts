import { join } from 'node:path';
import { app, dialog, powerMonitor, protocol, session } from 'electron';
import { type App, createApp } from './api/app.ts';
import { closesInTime, endOnUncaughtError } from './api/last-resort.ts';
import { noNative } from './api/native.ts';
import { systemClock } from './platform/clock.ts';
import { findDataPaths, makeDataPaths } from './platform/data-paths.ts';
import { openLog } from './platform/log.ts';
import { programFilesFrom } from './program-files.ts';
import { startChild } from './shell/child.ts';
import { guardPages, guardSession, SWITCHES } from './shell/guards.ts';
import { setMenu } from './shell/menu.ts';
import { createNative } from './shell/native.ts';
import { openOutside } from './shell/outside.ts';
import { restart } from './shell/restart.ts';
import { SCHEMES, serveScheme } from './shell/scheme.ts';
import { keepWindows, openWindow, showWindow } from './shell/window.ts';

/** As in electron-builder.ts: Windows groups windows and notifications by it. */
const APP_ID = 'app.second-look';

const program = programFilesFrom(import.meta.url);
const paths = findDataPaths({ vault: app.commandLine.getSwitchValue('vault') || undefined });
const log = openLog(paths.log);
let core: App | undefined;
endOnUncaughtError({
  log,
  close: async () => core?.close(),
  say: ({ happened, kept, todo }) => dialog.showErrorBox(happened, `${kept} ${todo}`),
  exit: (code) => app.exit(code),
});
makeDataPaths(paths);
app.setPath('userData', join(paths.base, 'window'));
if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
app.enableSandbox(); // SECURITY: 1
protocol.registerSchemesAsPrivileged(SCHEMES);
guardPages(app, (address) => void openOutside(address));

// For the packaged program, which is never run as Node (SECURITY: 18): makes the sample's packet in a folder, without a window.
const demo = app.commandLine.getSwitchValue('demo');
if (demo)
  app
    .whenReady()
    .then(makeDemo)
    .catch(() => app.exit(1));
// SECURITY: 19
else if (!app.requestSingleInstanceLock()) app.quit();
else app.on('second-instance', showWindow).on('window-all-closed', app.quit).whenReady().then(start);

async function makeDemo(): Promise<void> {
  const { run } = await import('./cli/run.ts');
  app.exit(await run(['demo', '--out', demo], program, startChild));
}

/** The person leaves the computer: it sleeps, the screen is locked, or another user comes. */
const LEAVING = ['suspend', 'lock-screen', 'user-did-resign-active'] as const;

/** How long the answer to “Lock” may take to reach the page, ms. */
const ANSWERED_WITHIN_MS = 200;

function start(): void {
  const windowState = join(paths.base, 'window', 'window-state.json');
  const native = createNative(join(paths.base, 'reading'));
  // SECURITY: 1 — electron-builder's AppImage adds the switch where Linux allows no sandbox: then no page is loaded here.
  const sandboxed = !app.commandLine.hasSwitch('no-sandbox');
  const endProcess = async () => {
    native.forget();
    keepWindows(windowState);
    // Once the page has its answer.
    setTimeout(restart, ANSWERED_WITHIN_MS);
  };
  const opened = createApp({
    ...program,
    vaults: paths,
    startChild,
    native: sandboxed ? native : noNative,
    clock: systemClock,
    host: sandboxed ? 'desktop' : 'browser',
    log,
    // In the person's browser, the page stays and the program must, too.
    ...(sandboxed ? { endProcess } : {}),
  });
  core = opened;
  app.clearRecentDocuments(); // SECURITY: 16
  // Once the windows have closed: until then one may hold something unsaved, and asks.
  app.once('will-quit', (event) => {
    event.preventDefault();
    native.forget();
    void closesInTime(opened.close).then((closed) => {
      if (!closed) log.error('the vault did not close');
      app.exit(closed ? 0 : 1);
    });
  });
  if (!sandboxed)
    return void import('./shell/browser-instead.ts').then(({ openBrowserInstead }) => openBrowserInstead(opened, paths.base));
  guardSession(session.defaultSession, { packaged: app.isPackaged });
  serveScheme(session.defaultSession, opened);
  // Where the system does not tell of one of them, the others do.
  for (const event of LEAVING) powerMonitor.on(event as 'suspend', opened.lockSoon);
  setMenu(process.platform, program);
  openWindow(windowState);
}

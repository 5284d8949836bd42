import { join } from 'node:path';
import { app, protocol, session } from 'electron';
import { createApp } from './api/app.ts';
import { systemClock } from './platform/clock.ts';
import { findDataPaths, makeDataPaths } from './platform/data-paths.ts';
import { openLog } from './platform/log.ts';
import { programFilesFrom } from './program-files.ts';
import { startChild } from './shell/child.ts';
import { guardPages, guardSession, SWITCHES } from './shell/guards.ts';
import { setMenu } from './shell/menu.ts';
import { createNative } from './shell/native.ts';
import { openOutside } from './shell/outside.ts';
import { SCHEMES, serveScheme } from './shell/scheme.ts';
import { openWindow, showWindow } from './shell/window.ts';

const layout = programFilesFrom(import.meta.url);
const place = findDataPaths({ vault: app.commandLine.getSwitchValue('vault') || undefined });
makeDataPaths(place);
app.setPath('userData', join(place.base, 'window'));
for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
app.enableSandbox(); // SECURITY: 1
protocol.registerSchemesAsPrivileged(SCHEMES);
guardPages(app, (address) => void openOutside(address));

// SECURITY: 19
if (!app.requestSingleInstanceLock()) app.quit();
else app.on('second-instance', showWindow).on('window-all-closed', app.quit).whenReady().then(start);

function start(): void {
  const native = createNative(join(place.base, 'reading'));
  const core = createApp({
    ...layout,
    vaults: place,
    startChild,
    native,
    clock: systemClock,
    host: 'desktop',
    log: openLog(place.log),
  });
  guardSession(session.defaultSession, { packaged: app.isPackaged });
  serveScheme(session.defaultSession, core);
  setMenu(process.platform);
  app.clearRecentDocuments(); // SECURITY: 16
  // Once the windows have closed: until then one may hold something unsaved, and asks.
  app.once('will-quit', (event) => {
    event.preventDefault();
    native.forget();
    core.close().finally(() => app.exit());
  });
  openWindow();
}

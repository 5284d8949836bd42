import { app, dialog, shell } from 'electron';
import { type EntranceFile, entranceFolder, writeEntranceFile } from '../platform/entrance-file.ts';
import { createBrowserHost } from '../serve.ts';

/** What a person reads who has no window; electron-builder's AppImage adds `--no-sandbox` where Linux allows no sandbox. */
const WHY =
  'This Linux keeps programs from setting up the sandbox that a window needs, so Second Look opened in your browser.\n\n' +
  'For a window of its own, install the .deb package: it brings the permission (an AppArmor profile) along.\n\n' +
  'Second Look runs until you press Stop.';

/**
 * SECURITY: 1 — no page loads in Electron without the sandbox. Serves the application to the person's browser until the person
 * stops.
 */
export async function openBrowserInstead(core: { fetch(request: Request): Promise<Response> }, base: string): Promise<void> {
  let file: EntranceFile | undefined;
  const host = await createBrowserHost(core, { onEntered: () => file?.remove() });
  // SECURITY: 24 — as an argument of a program, every user of the computer could see the address.
  file = writeEntranceFile(host.address(), entranceFolder(base));
  const opened = await shell.openPath(file.path).then(
    (failure) => failure === '',
    () => false,
  );
  const message = opened ? 'Second Look is open in your browser' : `Open this address in your browser: ${host.address()}`;
  await dialog.showMessageBox({ type: 'info', message, detail: WHY, buttons: ['Stop'] });
  file.remove();
  await host.close();
  app.quit();
}

import { app } from 'electron';

/** The exit code that asks `npm start` (electron/start.ts) to start the window again. */
const RESTART_CODE = 75;

/**
 * Ends this program, the window included, and starts it anew: the vault was locked, and freed memory still holds keys and texts.
 * Under `npm start`, which waits for the program, that starts it again.
 */
export function restart(): void {
  const isAwaited = process.env.SECOND_LOOK_RESTARTS !== undefined;
  // An AppImage is mounted only while it runs: its file is what can be started.
  const { APPIMAGE } = process.env;
  if (!isAwaited) app.relaunch(APPIMAGE ? { execPath: APPIMAGE, args: process.argv.slice(1) } : {});
  app.exit(isAwaited ? RESTART_CODE : 0);
}

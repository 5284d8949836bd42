import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as fake from '../fakes/electron.ts';

let data = '';
const UNCAUGHT = ['uncaughtException', 'unhandledRejection'] as const;
let watching: (readonly NodeJS.UncaughtExceptionListener[])[] = [];
beforeEach(() => {
  watching = UNCAUGHT.map((event) => process.listeners(event as 'uncaughtException'));
  vi.resetModules();
  data = mkdtempSync(join(tmpdir(), 'second-look-main-'));
  vi.stubEnv('SECOND_LOOK_DATA', join(data, 'place'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const [index, event] of UNCAUGHT.entries())
    for (const listener of process.listeners(event as 'uncaughtException'))
      if (!watching[index]?.includes(listener)) process.off(event, listener);
  rmSync(data, { recursive: true, force: true });
});

/** Starts the desktop entry on a fresh fake Electron, configured by `how`. */
async function startMain(how: Partial<typeof fake.simulated> = {}) {
  const electron = (await import('electron')) as unknown as typeof fake;
  electron.resetFakes();
  Object.assign(electron.simulated, how);
  await import('../../electron/main.ts');
  await electron.app.whenReady();
  return electron;
}

test('all guards are set before the window opens', async () => {
  const { recorded, session } = await startMain();
  // SECURITY: 1, 3, 8, 14, 16
  expect(recorded.sandboxed).toBe(true);
  expect(recorded.schemes.map(({ scheme }) => scheme)).toEqual(['app']);
  expect(recorded.switches).toContain('disable-http-cache');
  expect(session.defaultSession.requestPermission).not.toBeNull();
  expect(session.defaultSession.beforeRequest).not.toBeNull();
  expect(recorded.recentCleared).toBe(1);
  expect(recorded.windows).toHaveLength(1);
  expect(recorded.windows[0]?.webContents.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
});

test.skipIf(process.platform === 'win32')('Electron writes its own files into the private data folder', async () => {
  // SECURITY: 16
  const { recorded } = await startMain();
  expect(recorded.paths.get('userData')).toBe(join(data, 'place', 'window'));
  expect(statSync(join(data, 'place')).mode & 0o777).toBe(0o700);
});

test('the application itself answers the requests of the window', async () => {
  const { session } = await startMain();
  const status = await session.defaultSession.handlers.get('app')?.(
    new Request('app://second-look/rpc/vault/status', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    }),
  );
  expect(status?.status).toBe(200);
  expect(await status?.json()).toMatchObject({ json: { state: 'missing', host: 'desktop' } });
});

test('locking a vault with a passphrase ends the program and starts it anew; one without a passphrase stays', async () => {
  const electron = await startMain();
  const ask = (name: string, json: unknown) =>
    electron.session.defaultSession.handlers.get('app')?.(
      new Request(`app://second-look/rpc/vault/${name}`, {
        method: 'POST',
        body: JSON.stringify({ json }),
        headers: { 'content-type': 'application/json' },
      }),
    );
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await ask('create', { passphrase: null });
  await ask('lock', undefined);
  vi.advanceTimersByTime(10_000);
  expect([electron.recorded.relaunches, electron.recorded.exits]).toEqual([[], 0]);
  await ask('unlock', { passphrase: null });
  await ask('changePassphrase', { current: null, next: 'a long walk home' });
  expect(await (await ask('lock', undefined))?.json()).toMatchObject({ json: { state: 'locked' } });
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  expect([electron.recorded.relaunches, electron.recorded.exits, electron.recorded.exitCode]).toEqual([[{}], 1, 0]);
});

test.each(['suspend', 'lock-screen', 'user-did-resign-active'])('the vault locks itself at the event “%s”', async (event) => {
  const lockSoon = vi.fn();
  vi.doMock('../../electron/api/app.ts', () => ({ createApp: () => ({ lockSoon }) }));
  const { powerMonitor } = await startMain();
  powerMonitor.emit(event);
  vi.doUnmock('../../electron/api/app.ts');
  expect(lockSoon).toHaveBeenCalledTimes(1);
});

test('a second start opens no window and brings the first window forward', async () => {
  // SECURITY: 19
  const second = await startMain({ firstInstance: false });
  expect([second.recorded.windows, second.recorded.quits]).toEqual([[], 1]);
  vi.resetModules();
  const { app, recorded } = await startMain();
  const [window] = recorded.windows;
  if (window) window.minimized = true;
  app.emit('second-instance');
  expect([window?.minimized, window?.focused]).toEqual([false, 1]);
});

test('quitting asks the windows first, then waits until the vault is closed', async () => {
  const { app, recorded } = await startMain();
  const exited = new Promise((resolve) => app.once('exited', resolve));
  let prevented = false;
  const event = {
    preventDefault: () => {
      prevented = true;
    },
  };
  app.emit('before-quit', event);
  expect(prevented).toBe(false);
  app.emit('will-quit', event);
  expect([prevented, recorded.exits]).toEqual([true, 0]);
  await exited;
  expect(recorded.exits).toBe(1);
});

test('an error that nobody caught closes the vault, says so, and ends the program', async () => {
  const { app, recorded } = await startMain();
  const exited = new Promise((resolve) => app.once('exited', resolve));
  const [watcher] = process.listeners('uncaughtException').slice(-1);
  watcher?.(new TypeError('Anna Example'), 'uncaughtException');
  await exited;
  expect([recorded.exits, recorded.exitCode]).toEqual([1, 1]);
  expect(recorded.errorBoxes).toEqual([expect.stringMatching(/^Something went wrong inside Second Look. The vault was closed/)]);
  expect(recorded.errorBoxes.join()).not.toContain('Anna');
});

test('the program quits although the vault does not close in time, and logs that', async () => {
  vi.doMock('../../electron/api/app.ts', async (original) => {
    const { createApp } = await original<typeof import('../../electron/api/app.ts')>();
    return {
      createApp: (ports: Parameters<typeof createApp>[0]) => ({ ...createApp(ports), close: () => new Promise(() => {}) }),
    };
  });
  const { app, recorded } = await startMain();
  vi.useFakeTimers();
  app.emit('will-quit', { preventDefault: () => {} });
  await vi.advanceTimersByTimeAsync(9_000);
  expect(recorded.exits).toBe(0);
  await vi.advanceTimersByTimeAsync(2_000);
  vi.useRealTimers();
  vi.doUnmock('../../electron/api/app.ts');
  expect([recorded.exits, recorded.exitCode]).toEqual([1, 1]);
  expect(readFileSync(join(data, 'place', 'log', 'second-look.log'), 'utf8')).toContain('the vault did not close');
});

test('Windows knows the program by the app id of its installer', async () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
  const { recorded } = await startMain();
  vi.restoreAllMocks();
  const { default: configuration } = await import('../../electron-builder.ts');
  expect(recorded.appId).toBe(configuration.appId);
});

test('the browser opens instead of a window without a sandbox, and the output says why', async () => {
  // SECURITY: 1
  const { recorded } = await startMain({ switches: { 'no-sandbox': '' } });
  await vi.waitFor(() => expect(recorded.quits).toBe(1));
  expect(recorded.windows).toEqual([]);
  // SECURITY: 24
  expect(recorded.openedOutside).toEqual([]);
  expect(recorded.openedPaths).toEqual([expect.stringMatching(/second-look-entrance-\w+\/open\.html$/)]);
  expect(recorded.questions).toEqual([expect.objectContaining({ detail: expect.stringContaining('.deb'), buttons: ['Stop'] })]);
});

test('the packaged program makes the sample packet without a window, with the command’s exit code', async () => {
  const asked: unknown[] = [];
  vi.doMock('../../electron/cli/run.ts', () => ({
    run: async (...given: unknown[]) => {
      asked.push(given);
      return 3;
    },
  }));
  const { recorded } = await startMain({ switches: { demo: '/tmp/here' } });
  await vi.waitFor(() => expect(recorded.exits).toBe(1));
  vi.doUnmock('../../electron/cli/run.ts');
  expect([recorded.windows, recorded.exitCode]).toEqual([[], 3]);
  expect(asked).toEqual([
    [['demo', '--out', '/tmp/here'], expect.objectContaining({ version: expect.any(String) }), expect.any(Function)],
  ]);
});

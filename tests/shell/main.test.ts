import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as fake from '../fakes/electron.ts';

let data = '';
beforeEach(() => {
  vi.resetModules();
  data = mkdtempSync(join(tmpdir(), 'second-look-main-'));
  vi.stubEnv('SECOND_LOOK_DATA', join(data, 'place'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true, force: true });
});

/** The desktop entry over a fresh Electron, started as `how` says. */
async function startMain(how: Partial<typeof fake.given> = {}) {
  const electron = (await import('electron')) as unknown as typeof fake;
  electron.forgetAll();
  Object.assign(electron.given, how);
  await import('../../electron/main.ts');
  await electron.app.whenReady();
  return electron;
}

test('everything that guards is set before the window opens', async () => {
  const { seen, session } = await startMain();
  // SECURITY: 1, 3, 8, 14, 16
  expect(seen.sandboxed).toBe(true);
  expect(seen.schemes.map(({ scheme }) => scheme)).toEqual(['app']);
  expect(seen.switches).toContain('disable-http-cache');
  expect(session.defaultSession.requestPermission).not.toBeNull();
  expect(session.defaultSession.beforeRequest).not.toBeNull();
  expect(seen.recentCleared).toBe(1);
  expect(seen.windows).toHaveLength(1);
  expect(seen.windows[0]?.webContents.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
});

test.skipIf(process.platform === 'win32')('what Electron itself writes stays in the private folder of the data', async () => {
  // SECURITY: 16
  const { seen } = await startMain();
  expect(seen.paths.get('userData')).toBe(join(data, 'place', 'window'));
  expect(statSync(join(data, 'place')).mode & 0o777).toBe(0o700);
});

test('the window is answered by the application itself', async () => {
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

test('a second start opens nothing and brings the first window forward', async () => {
  // SECURITY: 19
  const second = await startMain({ firstInstance: false });
  expect([second.seen.windows, second.seen.quits]).toEqual([[], 1]);
  vi.resetModules();
  const { app, seen } = await startMain();
  const [window] = seen.windows;
  if (window) window.minimized = true;
  app.emit('second-instance');
  expect([window?.minimized, window?.focused]).toEqual([false, 1]);
});

test('quitting leaves the windows to be asked first, then waits until the vault is closed', async () => {
  const { app, seen } = await startMain();
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
  expect([prevented, seen.exits]).toEqual([true, 0]);
  await exited;
  expect(seen.exits).toBe(1);
});

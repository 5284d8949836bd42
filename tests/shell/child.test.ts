import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startChild } from '../../electron/shell/child.ts';
import { recorded, resetFakes } from '../fakes/electron.ts';

beforeEach(resetFakes);
afterEach(() => void vi.unstubAllEnvs());

const start = () => {
  const messages: unknown[] = [];
  const child = startChild(new URL('file:///app/workers/reading.js'), 'file:///app/workers/watch.js', (message) =>
    messages.push(message),
  );
  const [started] = recorded.children;
  if (!started) throw new Error('no child was started');
  return { child, started, messages };
};

test('a file is read in an Electron utility process, which never runs as Node', async () => {
  const { child, started, messages } = start();
  expect(started).toMatchObject({ path: '/app/workers/reading.js', arguments: ['file:///app/workers/watch.js'] });
  child.send({ key: 'secret' });
  expect(started.posted).toEqual([{ key: 'secret' }]);
  started.emit('message', 'loaded');
  expect(messages).toEqual(['loaded']);
});

test('the child process prints nothing, and inherits no secret from the environment', () => {
  // SECURITY: 16
  vi.stubEnv('SECOND_LOOK_PASSPHRASE', 'an open secret');
  const { options } = start().started;
  expect(options.stdio).toBe('ignore');
  // These flags would come too late for the child's heap: see electron/shell/child.ts.
  expect(options.execArgv).toBeUndefined();
  expect(Object.keys(options.env ?? {})).not.toContain('SECOND_LOOK_PASSPHRASE');
});

test('the child process is gone after a kill, and after it ends by itself', async () => {
  const { child } = start();
  child.kill();
  await child.exited;
  recorded.children.length = 0;
  const { child: another, started } = start();
  started.emit('exit', 139);
  await another.exited;
});

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ReadingMessage } from '../../../electron/reading/reading-messages.ts';
import { temporaryFolder, workers } from './vault-files.ts';

/** The reading process with an entry that fails on the message `fail`. Rejections only warn, as in Electron. */
async function startFailing(behaviour: string): Promise<{ child: ChildProcess; messages: ReadingMessage[] }> {
  const entry = join(temporaryFolder(), 'reading.mjs');
  writeFileSync(
    entry,
    `process.on('message', (message) => { if (message === 'fail') { ${behaviour} } });\nawait import('${workers('reading').href}');\n`,
  );
  const child = fork(pathToFileURL(entry), [workers('watchdog').href], {
    execArgv: ['--unhandled-rejections=warn'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const messages: ReadingMessage[] = [];
  child.on('message', (message) => messages.push(message as ReadingMessage));
  await once(child, 'message');
  return { child, messages };
}

describe('the reading process reports a failure and ends by itself', () => {
  test.each([
    ['on an unhandled rejection', 'void Promise.reject(new Error("broken"));'],
    ['on an uncaught exception', 'setImmediate(() => { throw new Error("broken"); });'],
  ])('%s', async (_, behaviour) => {
    const { child, messages } = await startFailing(behaviour);
    child.send('fail');
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(messages.at(-1)).toEqual({ type: 'failed' });
  });

  test('after a request that it does not understand', async () => {
    const { child, messages } = await startFailing('');
    child.send({});
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(messages.at(-1)).toEqual({ type: 'failed' });
  });
});

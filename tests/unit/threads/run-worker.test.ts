import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runWorker } from '../../../electron/threads/run-worker.ts';
import { temporaryFolder } from '../reading/vault-files.ts';

test('an error of the one who receives the messages of a worker rejects its answer', async () => {
  const entry = join(temporaryFolder(), 'entry.mjs');
  writeFileSync(
    entry,
    `import { parentPort } from 'node:worker_threads';
    for (const message of [1, 2]) parentPort.postMessage({ type: 'message', message });
    parentPort.postMessage({ type: 'done', out: 'done' });`,
  );
  const received: number[] = [];
  const onMessage = (message: number) => {
    received.push(message);
    throw new Error('the receiver failed');
  };
  await expect(runWorker(pathToFileURL(entry), null, { onMessage })).rejects.toThrow('the receiver failed');
  expect(received).toEqual([1]);
});

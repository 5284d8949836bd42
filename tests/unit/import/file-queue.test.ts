import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { createFileQueue } from '../../../electron/api/import/file-queue.ts';

const file = (name: string) => ({ id: name, name, sha256: name, bytes: 1, password: null, brought: true });
const LONG = 60_000;

describe('the queue of an import', () => {
  test('returns files in the order in which they were added, then nothing', async () => {
    const queue = createFileQueue(LONG);
    const { signal } = new AbortController();
    const first = queue.next(signal);
    queue.add(file('a'));
    queue.add(file('b'));
    queue.finish();
    expect([await first, await queue.next(signal), await queue.next(signal)]).toEqual([file('a'), file('b'), undefined]);
  });

  test('leaves no listener on the signal, however often it waits', async () => {
    const queue = createFileQueue(LONG);
    const { signal } = new AbortController();
    for (const name of ['a', 'b', 'c']) {
      const next = queue.next(signal);
      queue.add(file(name));
      await next;
    }
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('ends with the signal, also while it waits', async () => {
    const queue = createFileQueue(LONG);
    const cancel = new AbortController();
    const next = queue.next(cancel.signal);
    cancel.abort();
    expect(await next).toBeUndefined();
    queue.add(file('a'));
    expect(await queue.next(cancel.signal)).toBeUndefined();
  });

  test('ends by itself when no file comes for too long', async () => {
    const queue = createFileQueue(5);
    expect(await queue.next(new AbortController().signal)).toBeUndefined();
  });
});

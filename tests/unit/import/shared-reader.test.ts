import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { createSharedReader } from '../../../electron/api/import/shared-reader.ts';
import type { Reader } from '../../../electron/reading/reader.ts';
import type { ReadAnswer } from '../../../electron/reading/reading-messages.ts';

const REFUSED: ReadAnswer = { outcome: 'refused', why: 'No record.' };
const TASK = { sha256: 'a', name: 'a.pdf' };
const options = (signal: AbortSignal) => ({ signal, onTexts: () => {} });

/** Counts created and closed readers; a read answers on request. */
function readers() {
  const answer = Promise.withResolvers<ReadAnswer>();
  const counts = { made: 0, closed: 0 };
  const shared = createSharedReader((): Reader => {
    counts.made += 1;
    return {
      read: () => answer.promise,
      close: async () => {
        counts.closed += 1;
      },
    };
  });
  return { seen: counts, answer, shared };
}

describe('the reader of an open vault', () => {
  test('is shared by all users at the same time, and closes after the last', async () => {
    const { seen, answer, shared } = readers();
    const { signal } = new AbortController();
    const both = [1, 2].map(() => shared.withReader((reader) => reader.read(TASK, options(signal))));
    expect(seen).toEqual({ made: 1, closed: 0 });
    answer.resolve(REFUSED);
    expect(await Promise.all(both)).toEqual([REFUSED, REFUSED]);
    expect(seen).toEqual({ made: 1, closed: 1 });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('is created anew after closing', async () => {
    const { seen, shared } = readers();
    await shared.withReader(async () => {});
    await shared.withReader(async () => {});
    expect(seen).toEqual({ made: 2, closed: 2 });
  });

  test('lets one user cancel without waiting for the files of others', async () => {
    const { seen, shared } = readers();
    const cancel = new AbortController();
    const waiting = shared.withReader((reader) => reader.read(TASK, options(cancel.signal)));
    cancel.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
    expect(seen.closed).toBe(1);
  });
});

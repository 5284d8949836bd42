import { getEventListeners } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createReader } from '../../../electron/reading/reader.ts';
import type { ReadAnswer } from '../../../electron/reading/reading-messages.ts';
import { type ChildProcess, forkChild } from '../../../electron/threads/child-process.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { typedPdf } from './invented-pdfs.ts';
import { expectRead, expectRefusal, temporaryFolder, vaultFiles, workers } from './vault-files.ts';

const HANGS = 'for (;;) {}';
const CRASHES = "process.kill(process.pid, 'SIGSEGV');";

/** A reader whose first child process behaves as given; the later ones are real. */
function readerAfter(behaviour: string, timeoutMs?: number) {
  const { content, store } = vaultFiles();
  const entry = join(temporaryFolder(), 'reading.mjs');
  writeFileSync(entry, `process.on('message', (ask) => { const say = (said) => process.send(said); ${behaviour} });\n`);
  let started = 0;
  const reader = createReader({
    content: content.access,
    startChild: forkChild,
    workers: (name) => (name === 'reading' && started++ === 0 ? pathToFileURL(entry) : workers(name)),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  onTestFinished(() => reader.close());
  const read = (bytes: Uint8Array, signal = new AbortController().signal): Promise<ReadAnswer> =>
    reader.read({ sha256: store(bytes), name: 'file.pdf' }, { signal, onTexts: () => {} });
  return { read, reader };
}

describe('a file on which the child process fails is refused, and the others continue', () => {
  test('after a timeout', async () => {
    const { read } = readerAfter(HANGS, 300);
    expect(expectRefusal(await read(await typedPdf([['one']])))).toMatch(/more time or memory than one file gets/);
  });

  test('after more processor time than a file gets, whatever the clock says', async () => {
    const { read } = vaultFiles({ timeMs: 1 });
    expect(expectRefusal((await read(await typedPdf([['one']]))).answer)).toMatch(/more time or memory than one file gets/);
  });

  test('after a crash', async () => {
    const { read } = readerAfter(CRASHES);
    expect(expectRefusal(await read(await typedPdf([['one']])))).toMatch(/memory|damaged/);
    expect(expectRead(await read(await typedPdf([['two']]))).textPages).toBe(1);
  });

  test('after an unexpected error, without waiting for the timeout', async () => {
    const { read } = readerAfter("say({ type: 'failed' });");
    expect(expectRefusal(await read(await typedPdf([['one']])))).toMatch(/memory|damaged/);
    expect(expectRead(await read(await typedPdf([['two']]))).textPages).toBe(1);
  });

  test('except that pages stay when only their text or thumbnail failed, and the loss is reported', async () => {
    const { read } = readerAfter(`say({ type: 'step', step: 'preview' }); ${CRASHES}`);
    const answer = expectRead(await read(await typedPdf([['one'], ['two']])));
    expect(answer).toMatchObject({ reading: 'as-is', pages: 2, textPages: 0, thumbnail: null });
    expect(answer.loss).toMatch(/text could not be read/);
  });

  test('except when another recovery step succeeds', async () => {
    const { read } = readerAfter(`say({ type: 'step', step: 'rebuild' }); ${CRASHES}`);
    const broken = Buffer.from(
      Buffer.from(await typedPdf([['one']]))
        .toString('latin1')
        .replace('/Type /Pages', '/Type /Lost'),
      'latin1',
    );
    expect(expectRead(await read(broken))).toMatchObject({ reading: 'pictures', pages: 1 });
  });
});

/** Reads one good file with a signal. */
function vaultFilesWithSignal() {
  const { reader, store } = vaultFiles();
  const read = async (signal: AbortSignal) =>
    reader.read({ sha256: store(await typedPdf([['one']])), name: 'one' }, { signal, onTexts: () => {} });
  return { read };
}

test('simultaneous requests are read one after another', async () => {
  const { reader, store } = vaultFiles();
  const order: string[] = [];
  const read = async (words: string) => {
    const bytes = await typedPdf([[words]]);
    const answer = await reader.read(
      { sha256: store(bytes), name: words },
      { signal: new AbortController().signal, onTexts: (_, texts) => order.push(...texts) },
    );
    return expectRead(answer).pages;
  };
  expect(await Promise.all([read('first'), read('second'), read('third')])).toEqual([1, 1, 1]);
  expect(order.toSorted()).toEqual(['first', 'second', 'third']);
});

test('cancelling stops the child process within a file, and the next file is read', async () => {
  const { read } = readerAfter(HANGS);
  const cancel = new AbortController();
  const reading = read(await typedPdf([['one']]), cancel.signal);
  setImmediate(() => cancel.abort(new Error('cancelled by hand')));
  await expect(reading).rejects.toThrow('cancelled by hand');
  expect(expectRead(await read(await typedPdf([['two']]))).pages).toBe(1);
});

test('a file that waits for its turn can be cancelled at once', async () => {
  const { read, reader } = readerAfter(HANGS);
  const first = read(await typedPdf([['one']]));
  const cancel = new AbortController();
  const second = read(await typedPdf([['two']]), cancel.signal);
  cancel.abort(new Error('cancelled by hand'));
  await expect(second).rejects.toThrow('cancelled by hand');
  const outcome = expect(first).rejects.toThrow('the reader was closed');
  await reader.close();
  await outcome;
});

test('a finished read leaves no listener on its signal', async () => {
  const { read } = vaultFilesWithSignal();
  const cancel = new AbortController();
  await read(cancel.signal);
  await read(cancel.signal);
  expect(getEventListeners(cancel.signal, 'abort')).toHaveLength(0);
});

test('an idle child process ends by itself, and the next file starts another', async () => {
  const started: ChildProcess[] = [];
  const { content, store } = vaultFiles();
  const reader = createReader({
    content: content.access,
    workers,
    startChild: (...given) => {
      const child = forkChild(...given);
      started.push(child);
      return child;
    },
    idleMs: 20,
  });
  onTestFinished(() => reader.close());
  const read = async (words: string) =>
    reader.read(
      { sha256: store(await typedPdf([[words]])), name: words },
      { signal: new AbortController().signal, onTexts: () => {} },
    );
  await read('one');
  await started[0]?.exited;
  expect(expectRead(await read('two')).pages).toBe(1);
  expect(started).toHaveLength(2);
});

test('closing the reader ends the current read', async () => {
  const { read, reader } = readerAfter(HANGS);
  const reading = read(await typedPdf([['one']]));
  const outcome = expect(reading).rejects.toThrow('the reader was closed');
  await reader.close();
  await outcome;
});

test('damage of the vault is reported as such, and not blamed on the file', async () => {
  const { content, reader, store } = vaultFiles();
  const sha256 = store(await typedPdf([['one']]));
  const { dir } = content.access;
  const [name = ''] = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const sealed = readFileSync(name);
  sealed[sealed.length - 20] = (sealed[sealed.length - 20] ?? 0) ^ 1;
  writeFileSync(name, sealed);
  const reading = reader.read({ sha256, name: 'one' }, { signal: new AbortController().signal, onTexts: () => {} });
  const problem = await reading.catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ code: 'VAULT_DAMAGED' });
});

test('an error of the one who receives the texts rejects the read, and the next file is read', async () => {
  const { reader, store } = vaultFiles();
  const { signal } = new AbortController();
  const read = async (words: string, onTexts: () => void) =>
    reader.read({ sha256: store(await typedPdf([[words]])), name: words }, { signal, onTexts });
  const failing = read('one', () => {
    throw new Error('the index is damaged');
  });
  await expect(failing).rejects.toThrow('the index is damaged');
  expect(expectRead(await read('two', () => {})).textPages).toBe(1);
});

test('a request that cannot be sent to the child process rejects the read', async () => {
  const { reader, store } = vaultFiles();
  const { signal } = new AbortController();
  const unsendable = { sha256: store(await typedPdf([['one']])), name: 'one', odd: () => {} };
  await expect(reader.read(unsendable, { signal, onTexts: () => {} })).rejects.toThrow(/could not be cloned/);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

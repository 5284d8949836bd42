import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { Problem } from '../../shared/domain/problem.ts';
import { read } from '../intake/read.ts';
import type { ReadingAsk, ReadingSays, ReadingStart } from '../intake/reading.ts';
import { openContent } from '../vault/content.ts';

/** Reads one file after another for electron/intake/reader.ts, which keeps it alive: pdf.js takes half a second to start. */
const port = parentPort;
if (!port) throw new Error('This file is the entry of a worker.');
const start = workerData as ReadingStart;
const content = openContent(start.content);
const rescue = new URL(start.rescue);
const say = (says: ReadingSays) => port.postMessage(says);

// One file at a time, none twice: a cache would only hold memory, and the other core is the window's.
sharp.cache(false);
sharp.concurrency(1);

port.on('message', async (ask: ReadingAsk) => {
  try {
    const answer = await read(content, rescue, ask, {
      onTexts: (from, texts) => say({ type: 'texts', from, texts }),
      onPaged: () => say({ type: 'paged' }),
      alive: () => say({ type: 'alive' }),
    });
    say({ type: 'answer', answer });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say({ type: 'problem', code: error.code, told: error.told });
  }
});
// Loaded: from here on, silence is the file's.
say({ type: 'alive' });

import sharp from 'sharp';
import { Problem } from '../../shared/domain/problem.ts';
import { read } from '../reading/read-file.ts';
import type { ReadingAsk, ReadingSays } from '../reading/reading-messages.ts';
import { connectToParent } from '../threads/child-process.ts';
import { openContent } from '../vault/content.ts';

/** What reading may take besides several times the file itself, bytes. */
const MOST_MEMORY = 600 * 2 ** 20;

/** Reads one file after another for electron/reading/reader.ts, which keeps it alive: pdf.js takes half a second to start. */
const parent = connectToParent<ReadingAsk, ReadingSays>();

// One file at a time, none twice: a cache would only hold memory, and the other core is the window's.
sharp.cache(false);
sharp.concurrency(1);

parent.onMessage(async (ask) => {
  try {
    const content = openContent(ask.content);
    parent.limitMemory(process.memoryUsage.rss() + MOST_MEMORY + 4 * content.size(ask.sha256));
    const answer = await read(content, ask, {
      onTexts: (from, texts) => parent.send({ type: 'texts', from, texts }),
      onStep: (step) => parent.send({ type: 'step', step }),
      alive: () => parent.send({ type: 'alive' }),
    });
    parent.send({ type: 'answer', answer, memory: process.memoryUsage.rss() });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    parent.send({ type: 'problem', code: error.code, message: error.userMessage });
  }
});
// Loaded: from here on, silence is the file's.
parent.send({ type: 'alive' });

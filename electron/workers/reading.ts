import sharp from 'sharp';
import { Problem } from '../../shared/domain/problem.ts';
import { processorTime, startBudget } from '../platform/processor-time.ts';
import { readFile } from '../reading/read-file.ts';
import type { ReadingMessage, ReadRequest } from '../reading/reading-messages.ts';
import { connectToParent } from '../threads/child-process.ts';
import { openContent } from '../vault/content.ts';

/** Memory that this process may take besides several times the size of the file, bytes. */
const MEMORY_BYTES = 650 * 2 ** 20;

/** What reading may use of a file's time; the rest is for writing what was read. */
const READING_SHARE = 0.85;

/** Reads one file after another for electron/reading/reader.ts, which keeps this process: pdf.js takes half a second to start. */
const parent = connectToParent<ReadRequest, ReadingMessage>();

// Electron only warns of an unhandled rejection in a utility process. The parent would wait for its timeout.
process.on('uncaughtException', exitAsFailed);
process.on('unhandledRejection', exitAsFailed);

// No file is read twice, so a cache only holds memory. The other core serves the window.
sharp.cache(false);
sharp.concurrency(1);

parent.onMessage(async (request) => {
  const begun = processorTime();
  /** The watchdog's silence begins anew; returns what the file used so far. */
  const progress = (): number => {
    const usedMs = processorTime() - begun;
    parent.limit({ processorMs: begun + Math.min(usedMs + request.time.silentMs, request.time.totalMs) });
    return usedMs;
  };
  try {
    const content = openContent(request.content, (sha256) => parent.send({ type: 'stored', sha256 }));
    parent.limit({ memoryBytes: MEMORY_BYTES + 4 * content.size(request.sha256) });
    progress();
    const answer = await readFile(content, request, {
      onTexts: (from, texts) => parent.send({ type: 'texts', from, texts, usedMs: progress() }),
      onStep: (step) => parent.send({ type: 'step', step, usedMs: progress() }),
      heartbeat: () => parent.send({ type: 'alive', usedMs: progress() }),
      timeLeft: startBudget(request.time.totalMs * READING_SHARE),
    });
    parent.limit({ processorMs: Number.POSITIVE_INFINITY });
    parent.send({ type: 'answer', answer, memory: process.memoryUsage.rss() });
  } catch (error) {
    if (error instanceof Problem) parent.send({ type: 'problem', code: error.code, message: error.userMessage });
    else exitAsFailed();
  }
});
// The libraries are loaded. From here on, silence is the file's.
parent.send({ type: 'alive', usedMs: 0 });

/** Tells the parent of an unexpected error and ends this process. The error stays here: it may quote the file. */
function exitAsFailed(): void {
  parent.send({ type: 'failed' });
  setImmediate(() => process.exit(1));
}

import { Worker } from 'node:worker_threads';
import { Problem } from '../../shared/domain/problem.ts';
import type { ContentAccess } from '../vault/content.ts';
import { type WorkerEntry, WorkerGone, WorkerQuiet } from '../workers/run.ts';
import { hasWords } from './pdf-text.ts';
import type { ReadAnswer, ReadingAsk, ReadingSays, ReadingStart, ReadTask } from './reading.ts';

export type { ReadAnswer } from './reading.ts';

/** A reading worker that says nothing for so long hangs on its file, ms. */
const QUIET_MS = 30_000;
/** How many times as long a worker may take to its first word: it loads its libraries, on a machine that may be busy. */
const TIMES_TO_START = 4;
/** Limit of its JavaScript heap, MiB. */
const HEAP_MIB = 512;
/** And of its youngest part: left to itself it grows to 100 MB that nothing lives in. */
const YOUNG_MIB = 16;
/** A worker under which the process grew by so much makes room for a fresh one, bytes: drawing leaves memory in pieces. */
const GROWTH_BYTES = 96 * 1024 * 1024;
/** But not before it read so many files: to start takes half a second. */
const FILES_AT_LEAST = 10;

export interface ReadOptions {
  /** Receives the texts of the pages in order, in batches; `from` counts from 0. */
  onTexts: (from: number, texts: string[]) => void;
  signal: AbortSignal;
}

/** Reads files of the vault in a worker, one after another. */
export interface Reader {
  /**
   * Reads a file: what it is, its pages, their text, a thumbnail. A file that makes the worker hang or crash is refused.
   * Rejects with the signal's reason, or with Problem when the vault cannot be read or written.
   */
  read(task: ReadTask, options: ReadOptions): Promise<ReadAnswer>;
  /** Ends the worker; what is being read rejects. */
  close(): Promise<void>;
}

/** `quietMs`: how long a file may take between two signs of life. */
export function createReader(ports: { workers: WorkerEntry; content: ContentAccess; quietMs?: number }): Reader {
  const { workers, content, quietMs = QUIET_MS } = ports;
  let worker: Worker | null = null;
  /** Files that the worker has read, and the memory of the process when it started, bytes. */
  let files = 0;
  let before = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const closing = new AbortController();

  function start(): Worker {
    files = 0;
    before = process.memoryUsage.rss();
    const workerData: ReadingStart = { content, rescue: workers('rescue').href };
    // What its libraries print may name what they read.
    const started = new Worker(workers('reading'), {
      workerData,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB, maxYoungGenerationSizeMb: YOUNG_MIB },
    });
    started.stdout.resume();
    started.stderr.resume();
    started
      .on('error', () => {})
      .on('exit', () => {
        if (worker === started) worker = null;
      });
    return started;
  }

  async function drop(): Promise<void> {
    const dropped = worker;
    worker = null;
    await dropped?.terminate();
  }

  async function attempt(ask: ReadingAsk, { onTexts, signal }: ReadOptions): Promise<ReadAnswer | Lost> {
    worker ??= start();
    let paged = false;
    let textPages = 0;
    try {
      const answer = await converse(
        worker,
        ask,
        AbortSignal.any([signal, closing.signal]),
        { quietMs, fresh: files === 0 },
        (says) => {
          if (says.type === 'paged') paged = true;
          if (says.type !== 'texts') return;
          onTexts(says.from, says.texts);
          textPages += says.texts.filter(hasWords).length;
        },
      );
      files++;
      if (files >= FILES_AT_LEAST && process.memoryUsage.rss() - before > GROWTH_BYTES) await drop();
      return answer;
    } catch (error) {
      await drop();
      if (error instanceof WorkerQuiet || error instanceof WorkerGone)
        return { outcome: 'lost', paged, textPages, quiet: error instanceof WorkerQuiet };
      throw error;
    }
  }

  async function read(task: ReadTask, options: ReadOptions): Promise<ReadAnswer> {
    options.signal.throwIfAborted();
    closing.signal.throwIfAborted();
    const first = await attempt({ ...task, pagesOnly: false }, options);
    if (first.outcome !== 'lost') return first;
    // The pages are good and only what draws or reads them fell: they are kept, and what is lost is said.
    const second = first.paged ? await attempt({ ...task, pagesOnly: true }, options) : first;
    if (second.outcome === 'lost') return refusal(second);
    return second.outcome === 'read' ? { ...second, textPages: first.textPages } : second;
  }

  return {
    read(task, options) {
      const answer = queue.then(() => read(task, options));
      queue = answer.catch(() => undefined);
      return answer;
    },
    async close() {
      closing.abort(new Error('the reader was closed'));
      await queue;
      await drop();
    },
  };
}

/** The worker did not survive its file. */
interface Lost {
  outcome: 'lost';
  /** Its pages were safe by then. */
  paged: boolean;
  /** Pages with words that were heard of. */
  textPages: number;
  /** It said nothing for too long, rather than crash. */
  quiet: boolean;
}

function refusal({ quiet }: Lost): ReadAnswer {
  const why = quiet
    ? 'This file could not be read in reasonable time. It is damaged, or was made to be unreadable. Ask for it again, as a PDF.'
    : 'This file needs more memory to be read than there is, or is damaged. Ask for it again, as a PDF, or split it.';
  return { outcome: 'refused', why };
}

/** Asks a worker for one file and hears it to its answer. Rejects with WorkerQuiet, WorkerGone, Problem or the signal's reason. */
function converse(
  worker: Worker,
  ask: ReadingAsk,
  signal: AbortSignal,
  { quietMs, fresh }: { quietMs: number; fresh: boolean },
  hear: (says: ReadingSays) => void,
): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    let watch: NodeJS.Timeout;
    const settle = (how: () => void) => {
      clearTimeout(watch);
      signal.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      how();
    };
    const waitFor = (ms: number) => {
      clearTimeout(watch);
      watch = setTimeout(() => settle(() => reject(new WorkerQuiet(`no word for ${ms} ms`))), ms);
    };
    const onAbort = () => settle(() => reject(signal.reason));
    const onError = (error: Error) => settle(() => reject(new WorkerGone(error.message, { cause: error })));
    const onExit = () => settle(() => reject(new WorkerGone('the worker ended without an answer')));
    const onMessage = (says: ReadingSays) => {
      waitFor(quietMs);
      if (says.type === 'answer') settle(() => resolve(says.answer));
      else if (says.type === 'problem') settle(() => reject(new Problem(says.code, says.told)));
      else hear(says);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    waitFor(fresh ? quietMs * TIMES_TO_START : quietMs);
    worker.postMessage(ask);
  });
}

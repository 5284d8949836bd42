import { Problem } from '../../shared/domain/problem.ts';
import type { ChildProcess, StartChild } from '../threads/child-process.ts';
import type { EntryFiles } from '../threads/run-worker.ts';
import type { ContentAccess } from '../vault/content-access.ts';
import { hasWords } from './pdf-text.ts';
import type { ReadAnswer, ReadingAsk, ReadingSays, ReadTask, Step } from './reading-messages.ts';

/** A child that says nothing for so long hangs on its file, ms. */
const QUIET_MS = 30_000;
/** How many times as long one may take to its first word: it loads its libraries, on a machine that may be busy. */
const TIMES_TO_START = 4;
/** A child that grew by so much makes room for a fresh one, bytes: drawing leaves memory in pieces. */
const GROWTH_BYTES = 96 * 1024 * 1024;
/** But not before it read so many files: to start takes half a second. */
const FILES_AT_LEAST = 10;

interface ReadOptions {
  /** Receives the texts of the pages in order, in batches; `from` counts from 0. */
  onTexts: (from: number, texts: string[]) => void;
  signal: AbortSignal;
}

/** Reads files of the vault in a process of their own, one after another. */
export interface Reader {
  /**
   * Reads a file: what it is, its pages, their text, a thumbnail. What of this a child does not survive is left out; a file on which
   * it falls all the same is refused. Rejects with the signal's reason, or with Problem when the vault cannot be read or written.
   */
  read(task: ReadTask, options: ReadOptions): Promise<ReadAnswer>;
  /** Ends the child; what is being read rejects. */
  close(): Promise<void>;
}

interface ReaderPorts {
  workers: EntryFiles<'reading' | 'watchdog'>;
  startChild: StartChild;
  content: ContentAccess;
  /** How long a file may take between two signs of life, ms. */
  quietMs?: number;
}

/** Reads files in a process of its own, one after another: what a file does to it stays there. */
export function createReader({ workers, startChild, content, quietMs = QUIET_MS }: ReaderPorts): Reader {
  let reading: ReadingChild | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const closing = new AbortController();

  function start(): ReadingChild {
    const started: ReadingChild = {
      child: startChild(workers('reading'), workers('watchdog').href, (says) => started.hear(says as ReadingSays)),
      hear: () => {},
      lost: () => {},
      files: 0,
      first: 0,
    };
    void started.child.exited.then(() => {
      if (reading === started) reading = null;
      started.lost();
    });
    return started;
  }

  async function drop(): Promise<void> {
    const dropped = reading;
    reading = null;
    dropped?.child.kill();
    await dropped?.child.exited;
  }

  async function attempt(ask: ReadingAsk, { onTexts, signal }: ReadOptions): Promise<ReadAnswer | Lost> {
    reading ??= start();
    const asked = reading;
    const lost: Lost = { outcome: 'lost', step: null, textPages: 0, quiet: false };
    try {
      const answer = await converse(asked, ask, AbortSignal.any([signal, closing.signal]), quietMs, (says) => {
        if (says.type === 'step') lost.step = says.step;
        if (says.type !== 'texts') return;
        onTexts(says.from, says.texts);
        lost.textPages += says.texts.filter(hasWords).length;
      });
      if (typeof answer === 'string') {
        await drop();
        return { ...lost, quiet: answer === 'quiet' };
      }
      if (asked.files === 0) asked.first = answer.memory;
      asked.files++;
      if (asked.files >= FILES_AT_LEAST && answer.memory - asked.first > GROWTH_BYTES) await drop();
      return answer.answer;
    } catch (error) {
      await drop();
      throw error;
    }
  }

  async function read(task: ReadTask, options: ReadOptions): Promise<ReadAnswer> {
    options.signal.throwIfAborted();
    closing.signal.throwIfAborted();
    const avoid: Step[] = [];
    let textPages = 0;
    for (;;) {
      const answer = await attempt({ ...task, content, avoid }, options);
      if (answer.outcome !== 'lost')
        return answer.outcome === 'read' ? { ...answer, textPages: answer.textPages + textPages } : answer;
      // What a step was for is lost, and said to be; what came before it is found again.
      if (answer.step === null || avoid.includes(answer.step)) return refusal(answer);
      avoid.push(answer.step);
      textPages += answer.textPages;
    }
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

interface ReadingChild {
  child: ChildProcess;
  /** Whoever waits for it now. */
  hear: (says: ReadingSays) => void;
  lost: () => void;
  /** Files that it has read, and the memory it took after the first: it loads what it draws with when it is needed. Bytes. */
  files: number;
  first: number;
}

/** A child did not survive its file. */
interface Lost {
  outcome: 'lost';
  /** What it tried last. */
  step: Step | null;
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

/** Asks a child for one file and hears it to its answer; or it is gone, or quiet for too long. Rejects with Problem or the signal's reason. */
function converse(
  reading: ReadingChild,
  ask: ReadingAsk,
  signal: AbortSignal,
  quietMs: number,
  hear: (says: ReadingSays) => void,
): Promise<Extract<ReadingSays, { type: 'answer' }> | 'gone' | 'quiet'> {
  return new Promise((resolve, reject) => {
    let watch: NodeJS.Timeout;
    const settle = (how: () => void) => {
      clearTimeout(watch);
      signal.removeEventListener('abort', onAbort);
      reading.hear = () => {};
      reading.lost = () => {};
      how();
    };
    const waitFor = (ms: number) => {
      clearTimeout(watch);
      watch = setTimeout(() => settle(() => resolve('quiet')), ms);
    };
    const onAbort = () => settle(() => reject(signal.reason));
    reading.lost = () => settle(() => resolve('gone'));
    reading.hear = (says) => {
      waitFor(quietMs);
      if (says.type === 'answer') settle(() => resolve(says));
      else if (says.type === 'problem') settle(() => reject(new Problem(says.code, says.message)));
      else hear(says);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    waitFor(reading.files === 0 ? quietMs * TIMES_TO_START : quietMs);
    reading.child.send(ask);
  });
}

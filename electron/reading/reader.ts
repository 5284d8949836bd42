import { Problem } from '../../shared/domain/problem.ts';
import type { ChildProcess, StartChild } from '../threads/child-process.ts';
import type { EntryFiles } from '../threads/run-worker.ts';
import { openContent } from '../vault/content.ts';
import type { ContentAccess } from '../vault/content-access.ts';
import { hasWords } from './pdf-text.ts';
import type { ReadAnswer, ReadingMessage, ReadRequest, ReadStep, ReadTask } from './reading-messages.ts';

/** Processor time that a file may take, and how much more for each megabyte, ms. */
const TIME_MS = 24_000;
const TIME_PER_MEGABYTE_MS = 400;
/** The part of this time after which a silent child hangs on its file. */
const SILENT_SHARE = 0.4;
/** The least time of a further attempt, ms; with less the file is refused. */
const LEAST_ATTEMPT_MS = 2_000;
/** A child that sends nothing for this long waits for what never comes, ms. Time that the computer sleeps does not count. */
const TIMEOUT_MS = 600_000;
/** The clock looks this often within a timeout: after a sleep, one look counts as one. */
const LOOKS = 60;
/** A child without a file ends after this long and frees its memory, ms. */
const IDLE_MS = 10_000;
/** A child that grew by this much is replaced: drawing fragments its memory. Bytes. */
const GROWTH_BYTES = 96 * 1024 * 1024;
/** A child process reads at least this many files before a new one replaces it: a start takes half a second. */
const MIN_FILES = 10;

interface ReadOptions {
  /** Receives the texts of the pages in order, in batches; `from` counts from 0. An error of it ends the read. */
  onTexts: (from: number, texts: string[]) => void;
  signal: AbortSignal;
}

/** Reads files of a vault in a child process, one after another. */
export interface Reader {
  /**
   * Reads a file: its format, its pages, their text, a thumbnail. A step that crashes the child is skipped in the next attempt; a file
   * that crashes the child without such a step, or uses up its time, is refused. Rejects with the signal's reason, with an error of `onTexts`, or with Problem when the vault fails.
   */
  read(task: ReadTask, options: ReadOptions): Promise<ReadAnswer>;
  /** Ends the child; every unfinished read rejects. */
  close(): Promise<void>;
}

interface ReaderPorts {
  workers: EntryFiles<'reading' | 'watchdog'>;
  startChild: StartChild;
  content: ContentAccess;
  /** Receives the hash of each new content that the child wrote, whatever becomes of the read. */
  onStored?: (sha256: string) => void;
  /** The longest silence of a child at work by the clock, ms. */
  timeoutMs?: number;
  /** Processor time of a small file, ms. */
  timeMs?: number;
  /** How long a child without a file lives, ms. */
  idleMs?: number;
}

/** The reader of one vault. A hostile file can harm only the child, which starts with the first file. */
export function createReader(ports: ReaderPorts): Reader {
  const { workers, startChild, content, timeoutMs = TIMEOUT_MS, timeMs = TIME_MS, idleMs = IDLE_MS } = ports;
  let reading: ReadingChild | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const closing = new AbortController();

  function start(): ReadingChild {
    const started: ReadingChild = {
      child: startChild(workers('reading'), workers('watchdog').href, (received) => {
        const message = received as ReadingMessage;
        if (message.type === 'stored') ports.onStored?.(message.sha256);
        started.onMessage(message);
      }),
      onMessage: () => {},
      onExit: () => {},
      files: 0,
      firstMemory: 0,
    };
    void started.child.exited.then(() => {
      if (reading === started) reading = null;
      started.onExit();
    });
    return started;
  }

  async function stopChild(): Promise<void> {
    const stopped = reading;
    reading = null;
    stopped?.child.kill();
    await stopped?.child.exited;
  }

  async function attempt(request: ReadRequest, { onTexts, signal }: ReadOptions): Promise<ReadAnswer | Crash> {
    reading ??= start();
    const current = reading;
    const crash: Crash = { outcome: 'crashed', step: null, textPages: 0, usedMs: 0, wasNew: current.files === 0 };
    let heardAt = performance.now();
    try {
      const answer = await requestFile(current, request, signal, timeoutMs, (message) => {
        if ('usedMs' in message) crash.usedMs = message.usedMs;
        heardAt = performance.now();
        if (message.type === 'step') crash.step = message.step;
        if (message.type !== 'texts') return;
        onTexts(message.from, message.texts);
        crash.textPages += message.texts.filter(hasWords).length;
      });
      if (answer === 'ended') {
        await stopChild();
        // Since its last message the child used no more than the clock shows, and no more than the silence that it may keep.
        return { ...crash, usedMs: crash.usedMs + Math.min(performance.now() - heardAt, request.time.silentMs) };
      }
      if (current.files === 0) current.firstMemory = answer.memory;
      current.files++;
      if (current.files >= MIN_FILES && answer.memory - current.firstMemory > GROWTH_BYTES) await stopChild();
      return answer.answer;
    } catch (error) {
      await stopChild();
      throw error;
    }
  }

  async function read(task: ReadTask, options: ReadOptions): Promise<ReadAnswer> {
    const avoid: ReadStep[] = [];
    let textPages = 0;
    const fullMs = timeMs + (TIME_PER_MEGABYTE_MS * openContent(content).size(task.sha256)) / 2 ** 20;
    let totalMs = fullMs;
    // Each attempt avoids one step more: there are at most as many attempts as steps, and two.
    for (;;) {
      const time = { totalMs, silentMs: fullMs * SILENT_SHARE };
      const answer = await attempt({ ...task, content, avoid, time }, options);
      if (answer.outcome !== 'crashed')
        return answer.outcome === 'read' ? { ...answer, textPages: answer.textPages + textPages } : answer;
      totalMs -= answer.usedMs;
      if (totalMs < LEAST_ATTEMPT_MS) return REFUSAL;
      textPages += answer.textPages;
      // The next attempt skips the step and names its loss; it finds the results of the earlier steps again.
      if (answer.step !== null && !avoid.includes(answer.step)) avoid.push(answer.step);
      // Files before may have left too little memory.
      else if (answer.wasNew) return REFUSAL;
    }
  }

  async function readInTurn(turn: Promise<unknown>, task: ReadTask, { onTexts, signal }: ReadOptions): Promise<ReadAnswer> {
    const either = AbortSignal.any([signal, closing.signal]);
    await settledOrAborted(turn, either);
    clearTimeout(idle);
    try {
      return await read(task, { onTexts, signal: either });
    } finally {
      clearTimeout(idle);
      idle = setTimeout(() => void stopChild(), idleMs);
      idle.unref();
    }
  }

  return {
    read(task, options) {
      const answer = readInTurn(queue, task, options);
      queue = Promise.allSettled([queue, answer]);
      return answer;
    },
    async close() {
      closing.abort(new Error('the reader was closed'));
      await queue;
      clearTimeout(idle);
      await stopChild();
    },
  };
}

/** Resolves when the promise does, or rejects with the signal's reason. Leaves no listener on the signal. */
function settledOrAborted(promise: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    void promise.then(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
  });
}

interface ReadingChild {
  child: ChildProcess;
  /** The listeners of the current read. */
  onMessage: (message: ReadingMessage) => void;
  onExit: () => void;
  /** Files read so far. */
  files: number;
  /** Memory after the first file, bytes: the child loads its drawing library only when a file needs it. */
  firstMemory: number;
}

/** The child ended before it answered. */
interface Crash {
  outcome: 'crashed';
  /** The step that ran last. */
  step: ReadStep | null;
  /** Pages with text that arrived before. */
  textPages: number;
  /** Processor time, at most. */
  usedMs: number;
  /** Whether the child had read no file before. */
  wasNew: boolean;
}

const REFUSAL: ReadAnswer = {
  outcome: 'refused',
  why: 'Reading this file took more time or memory than one file gets, or ended early. Split it, or ask for it again, as a PDF.',
};

/** Sends one file to the child and waits for its answer, its end or the timeout. Rejects with Problem or the signal's reason. */
function requestFile(
  reading: ReadingChild,
  request: ReadRequest,
  signal: AbortSignal,
  timeoutMs: number,
  onMessage: (message: ReadingMessage) => void,
): Promise<Extract<ReadingMessage, { type: 'answer' }> | 'ended'> {
  return new Promise((resolve, reject) => {
    let looksLeft = LOOKS;
    const clock = setInterval(() => {
      looksLeft--;
      if (looksLeft <= 0) finish(() => resolve('ended'));
    }, timeoutMs / LOOKS);
    const finish = (how: () => void) => {
      clearInterval(clock);
      signal.removeEventListener('abort', onAbort);
      reading.onMessage = () => {};
      reading.onExit = () => {};
      how();
    };
    const onAbort = () => finish(() => reject(signal.reason));
    /** A listener has no caller: an error that left it would end the program. */
    const orReject = (work: () => void) => {
      try {
        work();
      } catch (error) {
        finish(() => reject(error));
      }
    };
    reading.onExit = () => finish(() => resolve('ended'));
    reading.onMessage = (message) => {
      looksLeft = LOOKS;
      if (message.type === 'answer') finish(() => resolve(message));
      else if (message.type === 'failed') finish(() => resolve('ended'));
      else if (message.type === 'problem') finish(() => reject(new Problem(message.code, message.message)));
      else orReject(() => onMessage(message));
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    orReject(() => reading.child.send(request));
  });
}

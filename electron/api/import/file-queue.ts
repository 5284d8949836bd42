import type { ReceivedFile } from './received.queries.ts';

/** The files of one import that wait to be read, in the order in which their uploads were completed. */
export interface FileQueue {
  add(file: ReceivedFile): void;
  /** No more files are added. */
  finish(): void;
  /** The next file, once there is one. Undefined: no more come, or the signal aborted. */
  next(signal: AbortSignal): Promise<ReceivedFile | undefined>;
}

/** A queue with one reader at a time. The queue ends after a wait of `abandonedMs` without a file. */
export function createFileQueue(abandonedMs: number): FileQueue {
  const files: ReceivedFile[] = [];
  let finished = false;
  let resume = () => {};

  const nextChange = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        finished = true;
        resume();
      }, abandonedMs);
      resume = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', resume);
        resolve();
      };
      signal.addEventListener('abort', resume);
    });

  return {
    add(file) {
      files.push(file);
      resume();
    },
    finish() {
      finished = true;
      resume();
    },
    async next(signal) {
      while (files.length === 0 && !finished && !signal.aborted) await nextChange(signal);
      return signal.aborted ? undefined : files.shift();
    },
  };
}
